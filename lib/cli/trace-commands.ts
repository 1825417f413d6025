import 'server-only';
import { type Command, Option } from 'commander';
import type { ReachOptions } from './reach';
import type { TraceOptions } from './trace';

/** Words of the commands that trace; their code is loaded when they run. */
const collect = (word: string, before: readonly string[] = []): readonly string[] => [...before, word];

export function addTraceCommands(program: Command, done: (code: number) => void): void {
  program
    .command('trace')
    .argument('<path...>', 'file, folder, zip, or snapshot:<id>')
    .description('follow a packet there and its reply back, with the rule that decides at every hop')
    .option('--from <ref>', 'eni-…, i-…, an IP address, internet, on-premises or a gateway')
    .option('--to <ref>', 'the same')
    .option('--protocol <protocol>', 'tcp, udp, icmp or all (default: tcp)')
    .option('--port <number>', 'destination port (default: any)')
    .option('--source-port <number>', "source port (default: any of the client kind's ephemeral ports)")
    .option('--ip-version <version>', '4 or 6 (default: 4 where both ends have it)')
    .option('--batch <file>', 'flows, one JSON object a line {"id","from","to","protocol","port","sourcePort"}; - for standard input')
    .option('--guest <instance=file>', 'output of ip, sysctl, netplan, nmcli or route print inside an instance, i-…=FILE; may be repeated', collect)
    .addOption(new Option('--format <format>', 'output (default: table; --batch always writes JSON)').choices(['table', 'json']))
    .addOption(new Option('--lang <language>', 'language of the texts').choices(['en', 'ja']))
    .option('--data <folder>', 'where snapshots are kept, for snapshot:<id> (ENI_LENS_DATA)')
    .addHelpText('after', '\nExit: 0 request and reply arrive, 1 one of them is dropped, 2 bad input or usage, 3 it cannot be told. --batch: the worst of its lines, bad ones first.')
    .action(async (paths: string[], options: TraceOptions) => {
      const { trace } = await import('./trace');
      done(await trace(paths, options));
    });
  program
    .command('reach')
    .argument('<path...>', 'file, folder, zip, or snapshot:<id>')
    .description('one question over many flows, answered in groups: who reaches an end, what it reaches, what the internet reaches')
    .option('--to <ref>', 'who reaches this: eni-…, i-…, an IP address, internet, on-premises or a gateway')
    .option('--from <ref>', 'what this reaches')
    .option('--internet', 'which ENIs the internet reaches')
    .option('--replies', 'follow the reply of every end that is reached, too')
    .option('--protocol <protocol>', 'tcp, udp, icmp or all (default: tcp with --port, else all)')
    .option('--port <number>', 'destination port (default: any)')
    .option('--ip-version <version>', '4 or 6 (default: whichever gets further)')
    .option('--guest <instance=file>', 'output of ip, sysctl, netplan, nmcli or route print inside an instance, i-…=FILE; may be repeated', collect)
    .addOption(new Option('--format <format>', 'output').choices(['table', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'language of the texts').choices(['en', 'ja']))
    .option('--data <folder>', 'where snapshots are kept, for snapshot:<id> (ENI_LENS_DATA)')
    .addHelpText('after', '\nExit: 0 answered, 2 bad input or usage, 3 answered, but of some ends it cannot be told.')
    .action(async (paths: string[], options: ReachOptions) => {
      const { reach } = await import('./reach');
      done(await reach(paths, options));
    });
}
