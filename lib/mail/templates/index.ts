import type { Prepare } from '../letter.ts'
import type { Template } from '../outbox.ts'
import { alert } from './alert.ts'
import { already } from './already.ts'
import { confirm } from './confirm.ts'
import { exportMail } from './export.ts'
import { issue } from './issue.ts'
import { manage } from './manage.ts'
import { welcome } from './welcome.ts'

const templates: Record<Template | 'issue', Prepare> = {
  confirm,
  already,
  welcome,
  manage,
  export: exportMail,
  alert,
  issue,
}

/** How messages of a template are prepared; undefined when there is no such template. */
export function templateOf(name: string): Prepare | undefined {
  return Object.entries(templates).find(([known]) => known === name)?.[1]
}
