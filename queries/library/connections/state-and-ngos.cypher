// title:
//   en: Ties of NGOs and international bodies with the state
//   de: Verbindungen von NGO und internationalen Stellen zum Staat
//   fr: Liens des ONG et organismes internationaux avec l'État
//   it: Legami di ONG ed enti internazionali con lo Stato
// question:
//   en: How are NGOs and international bodies tied to authorities and committees, by the pillars they work in?
//   de: Wie sind NGO und internationale Stellen mit Behörden und Gremien verbunden, nach Säulen?
//   fr: Comment les ONG et les organismes internationaux sont-ils liés aux autorités, par piliers ?
//   it: Come sono legati ONG ed enti internazionali alle autorità, per pilastri?
// params:
//   pillar: {type: id, picker: pillars, default: null, example: prosecution, help: Only bodies that hold a mandate in this key area.}
// picture: network
// columns:
//   from: {kind: actors, means: Where the tie starts}
//   type: The type of the tie
//   to: {kind: actors, means: Where it ends}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   pillars: {holds: list, kind: pillars, means: Key areas in which the NGO or international body holds a mandate}
//   role: In which role, or what it is about
//   tie: {kind: relations, means: The record}
// may_be_empty: No such tie holds on that day.
MATCH (a:Actor)
WHERE a:NGO OR a:InternationalBody
WITH a, COLLECT {
    MATCH (a)-[:HOLDS]->(:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
    RETURN DISTINCT p.id ORDER BY p.id
  } AS pillars
WHERE $pillar IS NULL OR $pillar IN pillars
MATCH (a)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(b:Actor)
WHERE (b:Authority OR b:Committee) AND t.possible_from <= $as_of AND $as_of <= t.possible_to
RETURN startNode(t).id AS from, type(t) AS type, endNode(t).id AS to,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  pillars, t.role AS role, t.id AS tie
ORDER BY in_force DESC, from, to, tie
