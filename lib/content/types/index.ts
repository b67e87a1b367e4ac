import type { ContentType } from '../type.ts'
import { achievement } from './achievement.ts'
import { album } from './album.ts'
import { cluster } from './cluster.ts'
import { consentText } from './consent-text.ts'
import { document } from './document.ts'
import { institution } from './institution.ts'
import { issue } from './issue.ts'
import { legalPage } from './legal-page.ts'
import { networkGroup } from './network-group.ts'
import { objective } from './objective.ts'
import { programme } from './programme.ts'
import { sectionText } from './section-text.ts'
import { statement } from './statement.ts'

/** Every kind of content record: one folder of `content/` each. */
export const contentTypes: ContentType[] = [
  institution,
  statement,
  objective,
  programme,
  sectionText,
  achievement,
  networkGroup,
  document,
  album,
  cluster,
  consentText,
  issue,
  legalPage,
]
