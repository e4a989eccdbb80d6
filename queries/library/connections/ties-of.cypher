// title:
//   en: The ties of a body
//   de: Die Verbindungen einer Stelle
//   fr: Les liens d'un organisme
//   it: I legami di un ente
// question:
//   en: With whom is this body tied, how, in which direction, and does the tie hold on that day?
//   de: Mit wem ist diese Stelle verbunden, wie, in welcher Richtung, und gilt es an dem Tag?
//   fr: Avec qui cet organisme est-il lié, comment, dans quel sens, et le lien est-il en vigueur ?
//   it: Con chi è legato questo ente, come, in quale direzione, e il legame è in vigore?
// params:
//   body: {type: id, picker: actors, example: fiz, help: The body.}
// picture: network
// columns:
//   from: {kind: actors, means: Where the tie starts}
//   type: The type of the tie; COOPERATES_WITH has no direction
//   to: {kind: actors, means: Where it ends}
//   in_force: yes, perhaps where a date is in doubt, or no
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   role: In which role, or what it is about
//   tie: {kind: relations, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No tie of this body is on record.
MATCH (b:Actor {id: $body})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]-(:Actor)
WITH DISTINCT t
RETURN startNode(t).id AS from, type(t) AS type, endNode(t).id AS to,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes'
    WHEN t.possible_from <= $as_of AND $as_of <= t.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie, t.sources AS sources
ORDER BY in_force DESC, type, from, to, tie
