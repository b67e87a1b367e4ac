import {
  mailButton,
  mailDocument,
  mailHeading,
  mailLink,
  mailList,
  mailNote,
  mailParagraph,
} from '../../../lib/mail/look.ts'

/** A mail with every part that there is, and words that need care. */
export const everyPart = mailDocument({
  locale: 'ro',
  institution: 'Centrul Cultural Clujean',
  title: 'Știri de la Cluj, în „câteva” rânduri & <fără> imagini',
  body: [
    mailParagraph('Un paragraf cu ș, ț, ă, â și î.'),
    mailButton('Confirmați abonarea', 'https://localhost/ro/newsletter?a=1&b=2'),
    mailList(['o întâlnire', `un ${mailLink('raport', 'https://localhost/ro/documente')}`], false),
    mailList(['întâi', 'apoi'], true),
    mailHeading('Agendă & program'),
    mailParagraph(`Textul întreg este ${mailLink('pe site', 'https://localhost/ro')}.`),
  ],
  notes: [
    mailNote('Primiți acest mesaj pentru că v-ați abonat.'),
    mailNote(mailLink('Dezabonare', 'https://localhost/x')),
  ],
})
