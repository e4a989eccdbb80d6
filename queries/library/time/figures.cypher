// title:
//   en: Published figures on a body
//   de: Veröffentlichte Zahlen zu einer Stelle
//   fr: Chiffres publiés sur un organisme
//   it: Cifre pubblicate su un ente
// question:
//   en: Which numbers were published about this body, for which years? They count differently; never add them up.
//   de: Welche Zahlen wurden zu dieser Stelle veröffentlicht, für welche Jahre? Nie zusammenzählen.
//   fr: Quels chiffres a-t-on publiés sur cet organisme, pour quelles années ? Ne jamais les additionner.
//   it: Quali cifre sono state pubblicate su questo ente, per quali anni? Mai sommarle.
// params:
//   body: {type: id, picker: time/figure-bodies, example: plateforme-traite, help: The body.}
// timeless: true
// columns:
//   what: What was counted
//   year: The time it is for
//   year_to: Last part of the time it is for
//   value: {holds: decimal, means: The number}
//   range: {holds: list, means: "Lower and upper end, where a range was given"}
//   unit: What one is
//   place: {kind: jurisdictions, means: "The place it is about, where it says one"}
//   verified: {holds: yes-no, means: "false: the source could not be read again"}
//   note: A remark
//   figure: {kind: figures, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No figure about this body is on record.
MATCH (:Actor {id: $body})<-[:ABOUT]-(f:Figure)
OPTIONAL MATCH (f)-[:IN]->(j:Jurisdiction)
RETURN f.what AS what, f.year AS year, f.year_to AS year_to, f.value AS value,
  CASE WHEN f.value_min IS NOT NULL OR f.value_max IS NOT NULL THEN [f.value_min, f.value_max] END AS range,
  f.unit AS unit, j.id AS place, f.verified AS verified, f.note AS note, f.id AS figure,
  COLLECT {
    MATCH (f)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY what, year, figure
