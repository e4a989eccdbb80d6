// title:
//   en: Whom to write to
//   de: An wen man sich wendet
//   fr: À qui écrire
//   it: A chi scrivere
// question:
//   en: Which public page has this body, what came after it and what it belongs to, on that day?
//   de: Welche öffentliche Seite hat diese Stelle, was ihr folgte und wozu sie gehört, an dem Tag?
//   fr: Quelle page publique a cet organisme, ce qui lui succède et ce dont il relève, ce jour-là ?
//   it: Quale pagina pubblica ha questo ente, chi gli succede e a che cosa appartiene, quel giorno?
// params:
//   body: {type: id, picker: actors, example: ksmm, help: The body.}
// columns:
//   step: "the body itself, its successor, or what one of them is part of or housed by"
//   body: {kind: actors, means: The body}
//   in_force: yes, perhaps where a date is in doubt, or no
//   page: Its public page, or none on record
MATCH (own:Actor {id: $body})
CALL (own) {
  RETURN own AS b, 1 AS place
  UNION
  MATCH (own)<-[:SUCCEEDS]-(b:Actor) RETURN b, 2 AS place
  UNION
  MATCH (own)<-[:SUCCEEDS*0..1]-(:Actor)-[:PART_OF]->(b:Actor) RETURN b, 3 AS place
  UNION
  MATCH (own)<-[:SUCCEEDS*0..1]-(:Actor)<-[:HOSTS]-(b:Actor) RETURN b, 4 AS place
}
WITH b, min(place) AS place
RETURN CASE place WHEN 1 THEN 'itself' WHEN 2 THEN 'successor' WHEN 3 THEN 'whole' ELSE 'host' END AS step,
  b.id AS body,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= $as_of AND $as_of <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  coalesce(b.url, 'none on record') AS page
ORDER BY place, body
