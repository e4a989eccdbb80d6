// title:
//   en: Classes of bodies and their members
//   de: Klassen von Stellen und ihre Mitglieder
//   fr: Catégories d'organismes et leurs membres
//   it: Categorie di enti e i loro membri
// question:
//   en: Which classes of bodies are there, do they exist everywhere, what are they charged with and who is named?
//   de: Welche Klassen von Stellen gibt es, bestehen sie überall, was obliegt ihnen und wer ist benannt?
//   fr: Quelles catégories d'organismes y a-t-il, existent-elles partout, de quoi sont-elles chargées ?
//   it: Quali categorie di enti ci sono, esistono ovunque, di che cosa sono incaricate e chi è nominato?
// timeless: true
// columns:
//   class: {kind: actors, means: The class of bodies}
//   everywhere: {holds: yes-no, means: Whether it exists in every canton}
//   responsibilities: {holds: list, kind: responsibilities, means: What the class is charged with}
//   members: {holds: list, kind: actors, means: Named bodies that belong to it}
//   cantons: {holds: list, means: Cantons in which a member is on record}
MATCH (k:Actor {collective: true})
RETURN k.id AS class, k.everywhere AS everywhere,
  COLLECT {
    MATCH (k)-[:HOLDS]->(:Mandate)-[:FOR]->(r:Responsibility) RETURN DISTINCT r.id ORDER BY r.id
  } AS responsibilities,
  COLLECT { MATCH (k)<-[:INSTANCE_OF]-(b:Actor) RETURN b.id ORDER BY b.id } AS members,
  COLLECT {
    MATCH (k)<-[:INSTANCE_OF]-(:Actor)-[:BASED_IN]->(j:Jurisdiction {kind: 'canton'})
    RETURN DISTINCT j.id ORDER BY j.id
  } AS cantons
ORDER BY class
