import type { Words } from './problem.ts'

const words = (ro: string, en: string): Words => ({ ro, en })

/** What our own checks say, by the name they give in `params.problem` or `error`. */
const ownChecks: Readonly<Record<string, Words>> = {
  date: words(
    'nu este o dată; scrieți un an, o lună sau o zi, de exemplu 2022, 2022-05, 2022-05-15, 15.05.2022 sau mai 2022.',
    'is not a date; write a year, a month or a day, for example 2022, 2022-05, 2022-05-15, 15.05.2022 or May 2022.',
  ),
  day: words(
    'nu este o zi; scrieți ziua, luna și anul, de exemplu 2026-12-01 sau 1.12.2026.',
    'is not a day; write day, month and year, for example 2026-12-01 or 1.12.2026.',
  ),
  moment: words(
    'nu este un moment; scrieți ziua, sau ziua și ora României, de exemplu 2026-12-01 sau 2026-12-01 18:00.',
    'is not a moment; write the day, or the day and the Romanian time, for example 2026-12-01 or 2026-12-01 18:00.',
  ),
  order: words(
    'este înainte de „publicat_de_la”; scrieți un moment de după el.',
    'is before “publicat_de_la”; write a moment after it.',
  ),
  permanent: words(
    'nu poate fi ciornă: pagina există mereu și are nevoie de acest text; scrieți publicat.',
    'cannot be a draft: the page is always there and needs this text; write publicat.',
  ),
  slug: words(
    'nu poate sta într-o adresă; scrieți litere mici fără diacritice, cifre și cratime, de exemplu raport-2020.',
    'cannot be part of an address; write small letters without diacritics, digits and hyphens, as in raport-2020.',
  ),
  taken: words(
    'este un cuvânt din adresele paginilor site-ului; alegeți altul sau adăugați un cuvânt, de exemplu pagina-scolii.',
    'is a word of the site’s own addresses; choose another or add a word, for example page-of-the-school.',
  ),
  url: words(
    'nu este o adresă acceptată; începeți cu https://, mailto: sau tel:.',
    'is not an address that is accepted; begin with https://, mailto: or tel:.',
  ),
  email: words('nu este o adresă de e-mail.', 'is not an e-mail address.'),
  picture: words(
    'lipsește sau este de prisos: o imagine are fie „fisier”, fie „ilustratie”.',
    'is missing or too much: a picture has either “fisier” or “ilustratie”.',
  ),
  alt: words(
    'lipsește: descrieți imaginea sau marcați-o cu „decorativa: true”.',
    'is missing: describe the picture, or mark it with “decorativa: true”.',
  ),
  claim: words(
    'conformitatea deplină nu se scrie aici: stadiul vine din ultima verificare (npm run audit); ștergeți afirmația.',
    'full conformance is not written here: it comes from the last audit (npm run audit); delete the claim.',
  ),
  period: words(
    'pune între acolade ceva ce nu este o perioadă; scrieți un nume din lib/newsletter/periods.ts, de exemplu {pendingKept}.',
    'has something in braces that is no period; write a name of lib/newsletter/periods.ts, for example {pendingKept}.',
  ),
  'consent-long': words(
    'are peste 60 de cuvinte; nimeni nu citește mai mult înainte de a fi de acord.',
    'has more than 60 words; nobody reads more before agreeing.',
  ),
  'consent-new': words(
    'textul nu are amprentă; dacă este definitiv, adăugați aici „amprenta: {value}”.',
    'the text has no fingerprint; if it is final, add “amprenta: {value}” here.',
  ),
  'consent-changed': words(
    'textul nu mai este cel cu care oamenii au fost de acord; lăsați-l cum era și scrieți altul, cu versiunea următoare, într-un fișier nou.',
    'the text is no longer the one that people agreed to; leave it as it was, and write another in a new file, with the next version.',
  ),
  markdown: words(
    'folosește un element care nu se afișează pe site; rămân paragrafe, liste, linkuri și text îngroșat.',
    'uses an element that the site does not show; there are paragraphs, lists, links and strong text.',
  ),
  html: words(
    'conține cod HTML, care nu se afișează pe site; scrieți numai textul.',
    'holds HTML, which the site does not show; write the text alone.',
  ),
  control: words(
    'conține un semn care nu se vede (de control); ștergeți textul și scrieți-l din nou.',
    'holds a control character, which nobody sees; delete the text and write it again.',
  ),
  'file-path': words(
    'fișierele documentelor stau în dosarul documente/fisiere/ și sunt PDF, DOCX, XLSX, ODT sau ODS.',
    'the files of documents are in the folder documente/fisiere/ and are PDF, DOCX, XLSX, ODT or ODS.',
  ),
  'place-missing': words(
    'nu se știe unde este documentul; adăugați „fisiere:” sau „adresa_externa:”.',
    'nobody knows where the document is; add “fisiere:” or “adresa_externa:”.',
  ),
  'place-twice': words(
    'documentul are și fișiere, și adresă externă; păstrați numai una dintre ele.',
    'the document has both files and an external address; keep one of them.',
  ),
  'external-language': words(
    'lipsește limba documentului de la adresa externă; adăugați „limba: ro” sau „limba: en”.',
    'the language of the external document is missing; add “limba: ro” or “limba: en”.',
  ),
}

/** The words of one of our own checks. */
export function ownWords(name: unknown): Words | undefined {
  return typeof name === 'string' ? ownChecks[name] : undefined
}
