// title:
//   en: Every cell of the matrix and its status
//   de: Jedes Feld der Matrix und sein Status
//   fr: Chaque case de la matrice et son statut
//   it: Ogni casella della matrice e il suo stato
// question:
//   en: Which status has each responsibility of the cantons in each canton on that day, and who leads it there?
//   de: Welchen Status hat jede Aufgabe der Kantone an dem Tag in jedem Kanton, und wer führt sie dort?
//   fr: Quel statut a chaque tâche des cantons dans chaque canton ce jour-là, et qui la dirige ?
//   it: Quale stato ha ogni compito dei Cantoni in ogni Cantone quel giorno, e chi lo guida?
// params:
//   status: {type: text, default: null, example: null, help: "Only covered, partial, assigned, disputed, gap or unknown."}
//   canton: {type: id, picker: "jurisdictions:canton", default: null, example: null, help: "Only the cells of this canton."}
// columns:
//   responsibility: {kind: responsibilities, means: What a canton has to hold}
//   canton: {kind: jurisdictions, means: Where}
//   status: "By the ladder of docs/decisions.md; unknown means that no source was found"
//   leads: {kind: actors, means: Named bodies that lead it there for sure on that day}
//   proposed: Whether the responsibility is only proposed and not agreed yet
// may_be_empty: No cell has this status on that day, there.
CALL () {
  MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
  MATCH (j:Jurisdiction {kind: 'canton'}) RETURN r, j, null AS e, null AS b, null AS part
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(e:ReportedGap)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE r.level IN ['cantonal', 'both'] AND e.sure_from <= $as_of AND $as_of <= e.sure_to
  RETURN r, j, e, null AS b, e.nature AS part
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(e:Mandate)<-[:HOLDS]-(b:Actor)
  WHERE r.level IN ['cantonal', 'both'] AND e.sure_from <= $as_of AND $as_of <= e.sure_to
  WITH r, e, b, COLLECT {
      MATCH (b)<-[:INSTANCE_OF]-(one:Actor)-[:BASED_IN]->(k:Jurisdiction)
      WHERE one.sure_from <= $as_of AND $as_of <= one.sure_to RETURN DISTINCT k.id
    } AS known
  MATCH (e)-[:IN]->(p:Jurisdiction)<-[:WITHIN*0..1]-(j:Jurisdiction {kind: 'canton'})
  WHERE CASE WHEN b.collective THEN e.role = 'lead' AND (b.everywhere OR j.id IN known)
    ELSE p.id = j.id OR e.reach = 'every-canton' END
  RETURN r, j, e, b, CASE WHEN b.collective THEN 'class' ELSE e.role END AS part
}
WITH r, j, e, b, part, ['women', 'men', 'minors'] AS everybody
WITH r, j, e, b, part,
  CASE WHEN size(coalesce(r.target_groups, [])) > 0 THEN r.target_groups ELSE everybody END AS need,
  CASE WHEN size(coalesce(e.target_groups, [])) > 0 THEN e.target_groups ELSE everybody END AS groups
WITH r, j, need, collect(DISTINCT part) AS parts, collect(DISTINCT CASE WHEN part = 'lead' THEN b.id END) AS unsorted,
  collect(DISTINCT CASE WHEN part = 'lead' THEN groups END) AS served,
  min(CASE WHEN part = 'lead' THEN coalesce(e.since_earliest, '0001-01-01') END) AS first,
  max(CASE WHEN part = 'absent' THEN coalesce(e.observed_latest, '9999-12-31') END) AS absent,
  collect(DISTINCT CASE WHEN part = 'lead' THEN e.crime END) AS crimes
WITH r, j, parts, unsorted, CASE
    WHEN first <= absent THEN 'disputed'
    WHEN 'lead' IN parts THEN CASE
      WHEN ('both' IN crimes OR r.crime IN crimes OR r.crime = 'both' AND size(crimes) = 2)
        AND size(need) = size(COLLECT { UNWIND served AS one UNWIND one AS x WITH x WHERE x IN need RETURN DISTINCT x })
        THEN 'covered' ELSE 'partial' END
    WHEN 'absent' IN parts THEN 'gap' WHEN 'support' IN parts THEN 'partial'
    WHEN 'class' IN parts THEN 'assigned' WHEN 'insufficient' IN parts THEN 'gap' ELSE 'unknown' END AS status
WHERE ($status IS NULL OR status = $status) AND ($canton IS NULL OR j.id = $canton)
RETURN r.id AS responsibility, j.id AS canton, status,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS leads, coalesce(r.proposed, false) AS proposed
ORDER BY r.position, responsibility, canton
