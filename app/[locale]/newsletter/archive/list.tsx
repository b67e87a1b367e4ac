import { IssueList } from '@/components/newsletter/issue-list'
import type { Locale } from '@/i18n/routing'
import { listIssues, pagesOfIssues } from '@/lib/data/issues'

/** The archive, as its first page and its further ones show it. */
export const issues = {
  route: '/newsletter/archive',
  pageRoute: '/newsletter/archive/page/[page]',
  section: 'newsletter-archive',
  pages: pagesOfIssues,
  content: async (locale: Locale, page: number) => <IssueList issues={await listIssues(locale, page)} />,
} as const
