// title:
//   en: Bodies with the most ties
//   de: Stellen mit den meisten Verbindungen
//   fr: Organismes ayant le plus de liens
//   it: Enti con più legami
// question:
//   en: Which bodies are tied to the most others on that day, and in which families of ties?
//   de: Welche Stellen sind an dem Tag mit den meisten anderen verbunden, und auf welche Art?
//   fr: Quels organismes sont liés au plus grand nombre d'autres ce jour-là, et de quelle façon ?
//   it: Quali enti sono legati al maggior numero di altri quel giorno, e in che modo?
// picture: bar
// columns:
//   body: {kind: actors, means: The body}
//   count: {holds: number, means: Different bodies it is tied to for sure on that day}
//   belongs: {holds: number, means: "Ties of belonging: part, member, chair, host"}
//   works: {holds: number, means: "Ties of work: cooperation, contract, money"}
//   oversees: {holds: number, means: Ties of oversight}
// may_be_empty: No tie holds on that day.
MATCH (b:Actor {collective: false})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(o:Actor {collective: false})
WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
WITH b, count(DISTINCT o) AS count,
  count(CASE WHEN type(t) IN ['PART_OF', 'MEMBER_OF', 'CHAIRS', 'HOSTS'] THEN 1 END) AS belongs,
  count(CASE WHEN type(t) IN ['COOPERATES_WITH', 'COMMISSIONS', 'FUNDS'] THEN 1 END) AS works,
  count(CASE WHEN type(t) IN ['SUPERVISES', 'MONITORS', 'REPORTS_TO'] THEN 1 END) AS oversees
RETURN b.id AS body, count, belongs, works, oversees
ORDER BY count DESC, body
LIMIT 40
