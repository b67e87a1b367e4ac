import { about } from './about.ts'

/** Fields of documents and of the gallery. */
export const ofFiles = {
  tip: about('Felul documentului.', 'The kind of document.', 'raport_activitate'),
  perioada: about('Perioada acoperită: an sau an-lună.', 'The period that it covers.', '2025'),
  fisiere: about('Fișierele pe care le avem, pe limbi.', 'The files that we hold, by language.', ''),
  'documente.fisiere.ro': about('Fișierul în română.', 'The file in Romanian.', 'documente/fisiere/raport-2025.pdf'),
  'documente.fisiere.en': about('Fișierul în engleză.', 'The file in English.', 'documente/fisiere/report-2025.pdf'),
  adresa_externa: about(
    'Unde este documentul, dacă nu avem fișierul.',
    'Where the document is, if we hold no file.',
    'https://cccluj.ro/documente',
  ),
  limba: about('Limba documentului de la adresa externă.', 'The language of the external document.', 'ro'),
  inlocuit_de: about(
    'Numele fișierului (fără .yaml) al ediției mai noi.',
    'The file name (without .yaml) of the newer edition.',
    'raport-de-activitate-2026',
  ),
  imagini: about('Imaginile albumului, în ordine.', 'The album’s pictures, in order.', ''),
  cheie: about('Numele imaginii, neschimbat după publicare.', 'The picture’s lasting name.', 'membri'),
  fisier: about('Fișierul imaginii.', 'The picture’s file.', 'galerie/imagini/sala.jpg'),
  ilustratie: about(
    'În loc de fișier: cuvintele din care site-ul desenează.',
    'Instead of a file: the words that the site draws from.',
    'Comunitatea Școlilor',
  ),
  acord: about(
    'Pentru fotografii cu oameni: cine și-a dat acordul și unde este păstrat; nu se publică.',
    'For photographs of people: who agreed, and where that is kept; not published.',
    'Acord scris, dosarul 12',
  ),
  decorativa: about('true dacă imaginea nu spune nimic.', 'true for a picture that says nothing.', 'true'),
  licenta: about('Licența imaginii.', 'The picture’s licence.', 'cc-by-4.0'),
  text_alternativ: about(
    'Ce se vede în imagine, pentru cine nu o vede.',
    'What the picture shows, for who cannot see it.',
    'Trei inele crem pe fond petrol.',
  ),
  legenda: about('Textul de sub imagine.', 'The text below the picture.', 'Ilustrație pentru rețea.'),
  credit: about('Autorul imaginii.', 'The author of the picture.', 'Ilustrație originală'),
  loc: about('Locul din imagine.', 'The place in the picture.', 'Cluj-Napoca'),
}
