// title:
//   en: What rests on a source
//   de: Was auf einer Quelle beruht
//   fr: Ce qui repose sur une source
//   it: Che cosa si basa su una fonte
// question:
//   en: Which records and ties cite this source, at which place, and do they have another one?
//   de: Welche Einträge und Verbindungen zitieren diese Quelle, an welcher Stelle, und haben sie eine andere?
//   fr: Quelles fiches et quels liens citent cette source, à quel endroit, et en ont-ils une autre ?
//   it: Quali schede e legami citano questa fonte, in quale punto, e ne hanno un'altra?
// params:
//   source: {type: id, picker: sources, example: ksmm-about-en, help: The source.}
// timeless: true
// columns:
//   record: The record or tie
//   place: The place in the source
//   part: The part of the record it stands behind; empty means all of it
//   others: {holds: number, means: Other sources of the record}
// may_be_empty: No record cites this source.
CALL () {
  MATCH (e)-[c:CITES]->(:Source {id: $source})
  RETURN e.id AS record, c.at AS place, c.part AS part,
    COUNT { MATCH (e)-[:CITES]->(o:Source) WHERE o.id <> $source RETURN DISTINCT o.id } AS others
  UNION ALL
  MATCH (:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(:Actor)
  UNWIND t.sources AS cited
  WITH t, cited WHERE cited STARTS WITH $source + '#'
  RETURN t.id AS record, substring(cited, size($source) + 1) AS place, null AS part,
    size([other IN t.sources WHERE NOT other STARTS WITH $source + '#']) AS others
}
RETURN record, place, part, others
ORDER BY record, place, part
