import 'server-only';
import { Command, CommanderError, Option } from 'commander';
import { analyze } from './analyze';
import { addScanCommands } from './scan-commands';
import { addTraceCommands } from './trace-commands';
import { serve } from './serve';
import { CliError } from './cli-error';

/** The command line: parses the words, calls one command, turns its outcome into an exit code (docs/cli.md). */
function buildProgram(done: (code: number) => void): Command {
  const program = new Command('eni-lens');
  program
    .description('See every EC2 network interface where it really is, and which multi-ENI hosts are broken.')
    .version('0.1.0')
    .exitOverride()
    .configureHelp({ helpWidth: 100 });
  program
    .command('serve')
    .description('serve the dashboard; loopback only unless told otherwise')
    .option('--host <address>', 'address to listen on (HOST)')
    .option('--port <number>', 'port (PORT)')
    .option('--data <folder>', 'where snapshots are kept (ENI_LENS_DATA)')
    .action(async (options: { host?: string; port?: string; data?: string }) => serve(options));
  program
    .command('analyze')
    .alias('analyse')
    .argument('<path...>', 'file, folder, zip, or snapshot:<id>')
    .description('read saved describe-* JSON and print interfaces, scenarios and warnings')
    .addOption(new Option('--format <format>', 'output').choices(['table', 'json', 'markdown', 'sarif']).default('table'))
    .addOption(new Option('--fail-on <severity>', 'exit 1 for findings at or above').choices(['high', 'medium', 'low', 'never']).default('high'))
    .addOption(new Option('--lang <language>', 'language of the texts').choices(['en', 'ja']))
    .addOption(new Option('--truncated <what>', 'files that end in the middle: leave them out, or keep their whole items').choices(['refuse', 'keep']).default('refuse'))
    .addOption(new Option('--encoding <code page>', 'read files that are not Unicode in this code page').choices(['windows-1252', 'cp1252']))
    .option('--data <folder>', 'where snapshots are kept, for snapshot:<id> (ENI_LENS_DATA)')
    .addHelpText('after', '\nExit: 0 ok, 1 findings at or above --fail-on, 2 bad input or usage, 3 a gap in the data decided the answer.')
    .action(async (paths: string[], options: Parameters<typeof analyze>[1]) => done(await analyze(paths, options)));
  addTraceCommands(program, done);
  addScanCommands(program, done);
  return program;
}

async function main(): Promise<void> {
  let code = 0;
  try {
    await buildProgram((result) => (code = result)).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof CliError) {
      console.error(`eni-lens: ${error.message}`);
      code = error.exitCode;
    } else throw error;
  }
  process.exitCode = code;
}

// A reader that closes early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
await main();
