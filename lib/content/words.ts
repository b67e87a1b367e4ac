import type { z } from 'zod'

/** What our own checks say, by the name they give in `params.problem` or `error`. */
const OWN_CHECKS: Record<string, string> = {
  cedilla: 'conține ş sau ţ cu sedilă; scrieți ș și ț cu virgulă dedesubt.',
  date: 'nu este o dată; scrieți an, an-lună sau an-lună-zi, de exemplu 2022, 2022-05 sau 2022-05-15.',
  day: 'nu este o zi; scrieți an-lună-zi, de exemplu 2026-12-01.',
  moment: 'nu este un moment; scrieți ziua, sau ziua și ora României, de exemplu 2026-12-01 sau 2026-12-01 18:00.',
  order: 'este înainte de „publicat_de_la”; scrieți un moment de după el.',
  permanent: 'nu poate fi ciornă: pagina există mereu și are nevoie de acest text; scrieți publicat.',
  slug: 'nu poate sta într-o adresă; scrieți litere mici fără diacritice, cifre și cratime, de exemplu raport-2020.',
  url: 'nu este o adresă acceptată; începeți cu https://, mailto: sau tel:.',
  picture: 'lipsește sau este de prisos: o imagine are fie „fisier”, fie „ilustratie”.',
  alt: 'lipsește: descrieți imaginea sau marcați-o cu „decorativa: true”.',
  claim:
    'conformitatea deplină nu se scrie aici: stadiul vine din ultima verificare (npm run audit); ștergeți afirmația.',
  markdown: 'folosește un element care nu se afișează pe site; rămân paragrafe, liste, linkuri și text îngroșat.',
}

/** What is wrong with how a record says where its document is. */
const PLACE_CHECKS: Record<string, string> = {
  'file-path':
    'fișierele documentelor stau în dosarul documente/fisiere/ și sunt PDF, DOCX, XLSX, ODT sau ODS; scrieți, de exemplu, documente/fisiere/raport-2020.pdf.',
  'place-missing': 'nu se știe unde este documentul; adăugați „fisiere:” sau „adresa_externa:”.',
  'place-twice': 'documentul are și fișiere, și adresă externă; păstrați numai una dintre ele.',
  'external-language': 'lipsește limba documentului de la adresa externă; adăugați „limba: ro” sau „limba: en”.',
}

const KINDS: Record<string, string> = {
  string: 'un text',
  number: 'un număr',
  boolean: 'true sau false',
  array: 'o listă (rânduri care încep cu „- ”)',
  object: 'un grup de câmpuri',
  int: 'un număr întreg',
}

const ownWords = (problem: string): string | undefined => OWN_CHECKS[problem] ?? PLACE_CHECKS[problem]

/** The Romanian words for one of the validator's findings. zod's own Romanian texts keep English words. */
export function describeIssue(issue: z.core.$ZodIssue, missing: boolean): string {
  if (missing && issue.code !== 'custom') return 'câmpul lipsește; adăugați-l.'
  switch (issue.code) {
    case 'invalid_type':
      return `aici se așteaptă ${KINDS[issue.expected] ?? issue.expected}.`
    case 'unrecognized_keys':
      return 'câmp necunoscut; verificați cum este scris sau ștergeți-l.'
    case 'invalid_value':
      return `valoare necunoscută; se acceptă: ${issue.values.join(', ')}.`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'este gol; completați-l sau ștergeți câmpul.'
        : `prea mic; cel puțin ${issue.minimum}.`
    case 'too_big':
      return `prea mare; cel mult ${issue.maximum}.`
    case 'invalid_union':
      return 'are o formă neașteptată; comparați cu un fișier asemănător.'
    case 'invalid_format':
      return ownWords(issue.message) ?? 'nu are forma așteptată; comparați cu un fișier asemănător.'
    case 'custom':
      return ownWords(String(issue.params?.['problem'])) ?? 'nu este acceptat.'
    default:
      return 'nu este acceptat; comparați cu un fișier asemănător.'
  }
}

/** What is said of a file without a single field. */
export const EMPTY_FILE = 'fișierul este gol; completați-l sau ștergeți-l.'

/** The words for what the YAML parser refuses. */
export function describeSyntax(code: string): string {
  const known: Record<string, string> = {
    TAB_AS_INDENT: 'un rând începe cu tabulator; folosiți spații.',
    DUPLICATE_KEY: 'câmpul apare de două ori; păstrați unul singur.',
    BAD_INDENT: 'rândul este aliniat greșit; aliniați-l cu vecinii săi.',
    MULTILINE_IMPLICIT_KEY:
      'rândul nu se leagă de câmpul de mai sus; aliniați-l sau puneți textul între ghilimele "…".',
    BLOCK_AS_IMPLICIT_KEY: 'textul conține „: ”; puneți-l între ghilimele "…".',
    MISSING_CHAR: 'lipsește un semn (ghilimele sau două puncte).',
  }
  return known[code] ?? 'nu poate fi citit ca YAML; verificați alinierea, ghilimelele și semnul „:”.'
}
