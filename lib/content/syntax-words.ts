import type { Words } from './problem.ts'

/** What is said of a mistake in how a file is written, with an example of how to write it. */
export interface SyntaxWords {
  message: Words
  example?: string
}

const QUOTED = 'titlu: "Program: ediția 2"'

const known: Readonly<Record<string, SyntaxWords>> = {
  TAB_AS_INDENT: {
    message: { ro: 'un rând începe cu tabulator; folosiți spații.', en: 'a line begins with a tab; use spaces.' },
    example: '„  titlu: …”',
  },
  DUPLICATE_KEY: {
    message: {
      ro: 'câmpul apare de două ori; păstrați unul singur.',
      en: 'the field is written twice; keep one of the two.',
    },
  },
  BAD_INDENT: {
    message: {
      ro: 'rândul este aliniat greșit; aliniați-l cu vecinii săi.',
      en: 'the line is out of line; give it as many spaces as its neighbours.',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    message: {
      ro: 'rândul nu se leagă de câmpul de mai sus; aliniați-l sau puneți textul între ghilimele "…".',
      en: 'the line does not belong to the field above; align it, or put the text into quotes "…".',
    },
    example: QUOTED,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: {
      ro: 'textul conține „: ”; puneți-l între ghilimele "…".',
      en: 'the text holds “: ”; put it into quotes "…".',
    },
    example: QUOTED,
  },
  MISSING_CHAR: {
    message: {
      ro: 'lipsește un semn (ghilimele sau două puncte).',
      en: 'a sign is missing (a quote or a colon).',
    },
    example: QUOTED,
  },
  BAD_ALIAS: {
    message: {
      ro: 'textul începe cu „*” sau „&”, semne cu alt înțeles aici; puneți-l între ghilimele "…".',
      en: 'the text begins with “*” or “&”, which mean something else here; put it into quotes "…".',
    },
    example: 'titlu: "*notă"',
  },
  TAG_RESOLVE_FAILED: {
    message: {
      ro: 'textul începe cu „!”, semn cu alt înțeles aici; puneți-l între ghilimele "…".',
      en: 'the text begins with “!”, which means something else here; put it into quotes "…".',
    },
    example: 'titlu: "!important"',
  },
  BAD_SCALAR_START: {
    message: {
      ro: 'textul începe cu un semn care are alt înțeles aici; puneți-l între ghilimele "…".',
      en: 'the text begins with a sign that means something else here; put it into quotes "…".',
    },
    example: 'titlu: "@CCC"',
  },
  BAD_DQ_ESCAPE: {
    message: {
      ro: 'semnul „\\” dintre ghilimele are alt înțeles; scrieți „\\\\” sau ștergeți-l.',
      en: 'the sign “\\” means something else between quotes; write “\\\\”, or delete it.',
    },
  },
  MULTIPLE_DOCS: {
    message: {
      ro: 'un fișier YAML are o singură înregistrare; ștergeți rândul „---” și ce urmează.',
      en: 'a YAML file holds one record; delete the line “---” and what follows.',
    },
  },
  MERGE_MARKER: {
    message: {
      ro: 'două variante ale fișierului au fost puse una lângă alta; păstrați una și ștergeți rândurile <<<<<<<, ======= și >>>>>>>.',
      en: 'two versions of the file stand side by side; keep one, and delete the lines <<<<<<<, ======= and >>>>>>>.',
    },
  },
}

const UNREADABLE: SyntaxWords = {
  message: {
    ro: 'nu poate fi citit ca YAML; verificați alinierea, ghilimelele și semnul „:”.',
    en: 'cannot be read as YAML; check the alignment, the quotes and the sign “:”.',
  },
}

/** The words for what the YAML parser refuses. */
export function describeSyntax(code: string): SyntaxWords {
  return known[code] ?? UNREADABLE
}
