// title:
//   en: Bodies with published figures
//   de: Stellen mit veröffentlichten Zahlen
//   fr: Organismes avec des chiffres publiés
//   it: Enti con cifre pubblicate
// question:
//   en: About which bodies were numbers published, how many, and for which years?
//   de: Zu welchen Stellen wurden Zahlen veröffentlicht, wie viele, und für welche Jahre?
//   fr: Sur quels organismes a-t-on publié des chiffres, combien, et pour quelles années ?
//   it: Su quali enti sono state pubblicate cifre, quante, e per quali anni?
// timeless: true
// picture: bar
// columns:
//   body: {kind: actors, means: The body}
//   count: {holds: number, means: Figures on record}
//   first: Earliest year
//   last: Latest year
MATCH (b:Actor)<-[:ABOUT]-(f:Figure)
RETURN b.id AS body, count(f) AS count, min(f.year) AS first, max(f.year) AS last
ORDER BY count DESC, body
