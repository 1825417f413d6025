import 'server-only';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { PolicyOptions } from './policy';
import type { ScanOptions } from './scan';

const collect = (word: string, words: readonly string[] = []): readonly string[] => [...words, word];
const language = (): Option => new Option('--lang <language>', 'language of the texts').choices(['en', 'ja']);
const addOnWords = 'calls that are off by default: all, or a list (docs/aws-access.md)';

/** The commands that speak with AWS or about it. The SDK is loaded by the first of them that runs. */
export function addScanCommands(program: Command, done: (code: number) => void): void {
  program
    .command('scan')
    .description('read live AWS accounts (read-only calls) and print interfaces, scenarios and warnings')
    .option('--profile <name>', "profile of AWS's shared config files; default: the usual credential chain")
    .option('--regions <list>', 'all, or names separated by commas (default: all enabled)')
    .option('--exclude-regions <list>', 'regions to leave out')
    .option('--role-arn <arn>', 'role to assume; once per account', collect)
    .option('--external-id <id>', 'external id of those roles; a role that does not ask for it is refused')
    .option('--org-role <name>', 'all accounts of the organization, through the role of this name')
    .option('--exclude-accounts <list>', 'accounts of the organization to leave out')
    .option('--add-ons <list>', addOnWords)
    .option('--deadline <minutes>', 'for the whole scan (default 30)')
    .option('--out <file>', 'write the snapshot to a file, for analyze')
    .option('--save', 'keep the snapshot, for the page')
    .option('--name <name>', 'name of the snapshot')
    .option('--data <folder>', 'where snapshots are kept (ENI_LENS_DATA)')
    .addOption(new Option('--format <format>', 'output').choices(['table', 'json', 'markdown', 'sarif']).default('table'))
    .addOption(new Option('--fail-on <severity>', 'exit 1 for findings at or above').choices(['high', 'medium', 'low', 'never']).default('never'))
    .addOption(language())
    .addHelpText('after', '\nExit: 0 all was read, 1 findings at or above --fail-on, 2 nothing could be read or usage, 3 gaps.\nEndpoints: AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE>.')
    .action(async (options: ScanOptions) => {
      const { scan } = await import('./scan');
      done(await scan(options));
    });
  program
    .command('policy')
    .description('print the least privilege that a scan needs, generated from the calls it makes')
    .addOption(new Option('--format <format>', 'output').choices(['json', 'terraform', 'cloudformation']).default('json'))
    .addOption(new Option('--for <who>', 'account: who is read; caller: who assumes roles in others (JSON only)').choices(['account', 'caller']).default('account'))
    .option('--role-name <name>', 'name of the role', 'eni-lens-read')
    .option('--add-ons <list>', addOnWords)
    .addOption(language())
    .action(async (options: PolicyOptions) => {
      const { policy } = await import('./policy');
      console.log(policy(options));
    });
  program
    .command('collect-script')
    .description('print a shell script for CloudShell that saves the same answers as one zip')
    .action(async () => {
      const { buildCollectScript } = await import('../collect/live/access/collect-script');
      process.stdout.write(buildCollectScript());
    });
}
