// title:
//   en: Responsibilities by pillar
//   de: Aufgaben nach Säule
//   fr: Tâches par pilier
//   it: Compiti per pilastro
// question:
//   en: What has to be done in each key area, and how many bodies hold each of it?
//   de: Was ist in jedem Bereich zu tun, und wie viele Stellen haben es je inne?
//   fr: Que faut-il faire dans chaque domaine, et combien d'organismes s'en chargent ?
//   it: Che cosa va fatto in ogni settore e quanti enti se ne occupano?
// columns:
//   pillar: {kind: pillars, means: The key area}
//   responsibility: {kind: responsibilities, means: What has to be done}
//   level: Where somebody must hold it
//   proposed: {holds: yes-no, means: "Proposed for the taxonomy, not agreed yet"}
//   leads: {holds: number, means: "Named bodies that lead, anywhere"}
//   supports: {holds: number, means: Named bodies that support}
//   classes: {holds: number, means: Classes of bodies that hold it}
//   perhaps: {holds: number, means: "Bodies that perhaps hold it, because a date is in doubt"}
MATCH (r:Responsibility)-[:UNDER]->(p:Pillar)
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.possible_from <= $as_of AND $as_of <= m.possible_to
WITH p, r, m, b, m.sure_from <= $as_of AND $as_of <= m.sure_to AS sure
WITH p, r,
  count(DISTINCT CASE WHEN sure AND NOT b.collective AND m.role = 'lead' THEN b.id END) AS leads,
  count(DISTINCT CASE WHEN sure AND NOT b.collective AND m.role = 'support' THEN b.id END) AS supports,
  count(DISTINCT CASE WHEN sure AND b.collective THEN b.id END) AS classes,
  count(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps
RETURN p.id AS pillar, r.id AS responsibility, r.level AS level, r.proposed AS proposed,
  leads, supports, classes, perhaps
ORDER BY p.position, r.position
