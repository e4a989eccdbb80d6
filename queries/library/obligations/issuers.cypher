// title:
//   en: Who asks for something
//   de: Wer etwas fordert
//   fr: Qui demande quelque chose
//   it: Chi chiede qualcosa
// question:
//   en: Which bodies issued recommendations, how many and when?
//   de: Welche Stellen haben Empfehlungen abgegeben, wie viele und wann?
//   fr: Quels organismes ont émis des recommandations, combien et quand ?
//   it: Quali enti hanno emesso raccomandazioni, quante e quando?
// timeless: true
// picture: bar
// columns:
//   issuer: {kind: actors, means: The body that asks}
//   count: {holds: number, means: Recommendations on record}
//   years: {holds: list, means: The years in which it asked; undated ones are left out}
//   undated: {holds: number, means: Recommendations without a year}
//   followed_up: {holds: number, means: Recommendations of which a follow-up is on record; no answer by itself}
MATCH (b:Actor)<-[:ISSUED_BY]-(q:Recommendation)
WITH b, q ORDER BY q.year
RETURN b.id AS issuer, count(q) AS count, collect(DISTINCT q.year) AS years,
  count(CASE WHEN q.year IS NULL THEN 1 END) AS undated, count(q.follow_up) AS followed_up
ORDER BY count DESC, issuer
