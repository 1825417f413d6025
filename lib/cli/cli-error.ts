import 'server-only';

/** A refusal with one clear line for the terminal. Exit 2: bad input or usage. */
export class CliError extends Error {
  constructor(message: string, readonly exitCode: 2 | 3 = 2) {
    super(message);
    this.name = 'CliError';
  }
}
