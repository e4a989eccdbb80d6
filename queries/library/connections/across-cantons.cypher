// title:
//   en: Ties between cantons
//   de: Verbindungen zwischen Kantonen
//   fr: Liens entre cantons
//   it: Legami tra cantoni
// question:
//   en: Which bodies of different cantons are tied to each other, and does it hold on that day?
//   de: Welche Stellen verschiedener Kantone sind miteinander verbunden, und gilt es an dem Tag?
//   fr: Quels organismes de cantons différents sont liés, et est-ce en vigueur ce jour-là ?
//   it: Quali enti di cantoni diversi sono legati, ed è in vigore quel giorno?
// picture: network
// params:
//   canton: {type: id, picker: "jurisdictions:canton", default: null, example: null, help: Only ties of this canton.}
// columns:
//   from: {kind: actors, means: Where the tie starts}
//   from_canton: {kind: jurisdictions, means: Its canton}
//   type: The type of the tie
//   to: {kind: actors, means: Where it ends}
//   to_canton: {kind: jurisdictions, means: Its canton}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   tie: {kind: relations, means: The record}
// may_be_empty: No such tie holds on that day.
MATCH (j:Jurisdiction {kind: 'canton'})<-[:BASED_IN]-(a:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]->(b:Actor)
WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
MATCH (b)-[:BASED_IN]->(k:Jurisdiction {kind: 'canton'})
WHERE j.id <> k.id AND ($canton IS NULL OR $canton IN [j.id, k.id])
RETURN a.id AS from, j.id AS from_canton, type(t) AS type, b.id AS to, k.id AS to_canton,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.id AS tie
ORDER BY in_force DESC, from_canton, to_canton, tie
