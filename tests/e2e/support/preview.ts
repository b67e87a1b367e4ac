import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

/** Data of the preview under test: within the project, because its build is. */
const DATA = 'data/e2e-preview'

/** The staff's own preview of a content folder, beside the server under test. */
export class Preview {
  private constructor(
    private readonly process: ChildProcess,
    /** The address with the token, as the terminal shows it. */
    readonly address: string,
  ) {}

  /** Starts `npm run content -- preview`, and waits until it says where it is. */
  static async of(contentDir: string): Promise<Preview> {
    rmSync(DATA, { recursive: true, force: true })
    const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/content.ts', 'preview']
    const env = {
      ...process.env,
      PORT: '3100',
      CONTENT_DIR: contentDir,
      DATA_DIR: DATA,
      DATABASE_URL: `file:./${DATA}/site.db`,
    }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk
        const found = /http:\/\/\S+/.exec(said)
        if (found) resolve(found[0])
      })
      child.once('exit', () => reject(new Error(`The preview ended: ${said}`)))
    })
    return new Preview(child, address)
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill('SIGTERM')
    await ended
    rmSync(DATA, { recursive: true, force: true })
  }
}
