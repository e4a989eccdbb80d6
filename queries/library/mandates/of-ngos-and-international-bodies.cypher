// title:
//   en: What NGOs and international organisations do
//   de: Was NGO und internationale Organisationen tun
//   fr: Ce que font les ONG et les organisations internationales
//   it: Che cosa fanno ONG e organizzazioni internazionali
// question:
//   en: Which responsibilities do NGOs and international bodies carry or support, by pillar?
//   de: Welche Aufgaben tragen oder unterstützen NGO und internationale Organisationen, nach Säule?
//   fr: Quelles tâches les ONG et les organismes internationaux assument-ils, par pilier ?
//   it: Quali compiti svolgono o sostengono ONG ed enti internazionali, per pilastro?
// params:
//   pillar: {type: id, picker: pillars, default: null, example: protection, help: Only this key area.}
// columns:
//   pillar: {kind: pillars, means: The key area}
//   responsibility: {kind: responsibilities, means: What they do}
//   body: {kind: actors, means: Who}
//   sort: ngo or international
//   role: lead or support, consulted, informed
//   places: {holds: list, kind: jurisdictions, means: "Where, or for whom"}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   mandate: {kind: mandates, means: The record}
// may_be_empty: None is on record in that key area on that day.
MATCH (b:Actor)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)-[:UNDER]->(p:Pillar)
WHERE (b:NGO OR b:InternationalBody) AND NOT b.collective
  AND ($pillar IS NULL OR p.id = $pillar)
  AND m.possible_from <= $as_of AND $as_of <= m.possible_to
RETURN p.id AS pillar, r.id AS responsibility, b.id AS body,
  CASE WHEN b:NGO THEN 'ngo' ELSE 'international' END AS sort, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.id AS mandate
ORDER BY p.position, r.position, mandate
