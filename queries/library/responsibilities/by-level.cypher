// title:
//   en: What lies with the Confederation, the cantons, or both
//   de: Was beim Bund, bei den Kantonen oder bei beiden liegt
//   fr: Ce qui relève de la Confédération, des cantons ou des deux
//   it: Che cosa spetta alla Confederazione, ai cantoni o a entrambi
// question:
//   en: Which state level leads each responsibility on record, by named bodies and by classes of bodies?
//   de: Welche staatliche Ebene führt jede Aufgabe, mit benannten Stellen und mit Klassen von Stellen?
//   fr: Quel niveau de l'État dirige chaque tâche, par des organismes nommés ou des catégories ?
//   it: Quale livello dello Stato guida ogni compito, con enti nominati e con categorie di enti?
// columns:
//   pillar: {kind: pillars, means: The key area}
//   responsibility: {kind: responsibilities, means: What has to be done}
//   lies_with: confederation, cantons, both, others (no state body), or none on record
//   federal: {holds: list, kind: actors, means: Federal bodies that lead}
//   cantonal: {holds: list, kind: actors, means: "Cantonal, communal and intercantonal bodies that lead"}
//   classes: {holds: list, kind: actors, means: Classes of such bodies that lead}
//   others: {holds: list, kind: actors, means: Other bodies that lead}
MATCH (r:Responsibility)-[:UNDER]->(p:Pillar)
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH DISTINCT p, r, b, b.level = 'federal' AS above,
  b.level IN ['cantonal', 'communal', 'intercantonal'] AND NOT b:NGO AS below
ORDER BY b.id
WITH p, r,
  collect(CASE WHEN above THEN b.id END) AS federal,
  collect(CASE WHEN below AND NOT b.collective THEN b.id END) AS cantonal,
  collect(CASE WHEN below AND b.collective THEN b.id END) AS classes,
  collect(CASE WHEN NOT above AND NOT below THEN b.id END) AS others
WITH p, r, federal, cantonal, classes, others, size(federal) > 0 AS above, size(cantonal + classes) > 0 AS below
RETURN p.id AS pillar, r.id AS responsibility, CASE
    WHEN above AND below THEN 'both'
    WHEN above THEN 'confederation'
    WHEN below THEN 'cantons'
    WHEN size(others) > 0 THEN 'others'
    ELSE 'none on record' END AS lies_with,
  federal, cantonal, classes, others
ORDER BY p.position, r.position
