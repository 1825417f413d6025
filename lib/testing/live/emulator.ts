// Where scripts/live-tests.mjs has started the emulator and AWS's command line.
function need(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run these tests with "npm run live-tests"`);
  return value;
}
export const emulatorUrl = (): string => need('ENI_LENS_EMULATOR');
export const awsCommand = (): string => need('ENI_LENS_EMULATOR_AWS');
