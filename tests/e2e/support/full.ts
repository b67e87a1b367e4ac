/** Whether to try every combination (`npm run test:full`), not a sample of them. */
export const FULL = process.env['FULL'] === '1'
