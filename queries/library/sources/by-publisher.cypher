// title:
//   en: Sources by publisher
//   de: Quellen nach Herausgeber
//   fr: Sources par éditeur
//   it: Fonti per editore
// question:
//   en: Who published the sources, how many are undated, and from when are the oldest and newest?
//   de: Wer hat die Quellen herausgegeben, wie viele sind undatiert, von wann sind die älteste und neuste?
//   fr: Qui a publié les sources, combien sont sans date, de quand datent la plus ancienne et la plus récente ?
//   it: Chi ha pubblicato le fonti, quante sono senza data, di quando sono la più vecchia e la più nuova?
// timeless: true
// picture: bar
// columns:
//   publisher: Who published them
//   count: {holds: number, means: Sources on record}
//   undated: {holds: number, means: Those without a date}
//   oldest: Earliest date
//   newest: Latest date
//   languages: {holds: list, means: Languages they are in}
MATCH (s:Source)
WITH s ORDER BY s.language
WITH s.publisher AS publisher, count(s) AS count, count(CASE WHEN s.date IS NULL THEN 1 END) AS undated,
  min(s.date) AS oldest, max(s.date) AS newest, collect(DISTINCT s.language) AS languages
RETURN publisher, count, undated, oldest, newest, languages
ORDER BY count DESC, publisher
LIMIT 60
