// title:
//   en: What a treaty demands, and who leads it
//   de: Was ein Vertrag verlangt, und wer es führt
//   fr: Ce qu'un traité exige, et qui s'en charge
//   it: Che cosa esige un trattato, e chi se ne occupa
// question:
//   en: Which duties does this instrument lay down, which responsibilities, who leads them, what is missing?
//   de: Welche Pflichten legt dieser Erlass fest, welche Aufgaben, wer führt sie, was fehlt?
//   fr: Quels devoirs cet instrument fixe-t-il, quelles tâches, qui les dirige, que manque-t-il ?
//   it: Quali doveri fissa questo strumento, quali compiti, chi li guida, che cosa manca?
// params:
//   instrument: {type: id, picker: obligations/instruments-with-provisions, example: trafficking-protocol, help: The treaty.}
// columns:
//   provision: {kind: provisions, means: The record}
//   article: Number of the article
//   title: Heading of the article
//   duty: "What it demands, paraphrased"
//   verified: {holds: yes-no, means: "false: known from the treaty text alone, and in no denominator"}
//   responsibilities: {holds: list, kind: responsibilities, means: What it demands}
//   leads: {holds: list, kind: actors, means: "Named bodies that lead one of these, for sure on that day"}
//   without_lead: {holds: list, kind: responsibilities, means: Those that no body leads by name on that day}
// may_be_empty: No provision of this instrument is on record.
MATCH (:Instrument {id: $instrument})<-[:OF]-(v:Provision)
RETURN v.id AS provision, v.article AS article, v.title AS title, v.duty AS duty, v.verified AS verified,
  COLLECT { MATCH (v)-[:DEMANDS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT {
    MATCH (v)-[:DEMANDS]->(:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads,
  COLLECT {
    MATCH (v)-[:DEMANDS]->(r:Responsibility)
    WHERE NOT EXISTS {
      MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(:Actor {collective: false})
      WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    }
    RETURN r.id ORDER BY r.id
  } AS without_lead
ORDER BY provision
