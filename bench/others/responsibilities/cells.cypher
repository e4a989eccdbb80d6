MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
OPTIONAL MATCH (r)<-[:FOR]-(e) WHERE e.sure_from <= $as_of AND $as_of <= e.sure_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor)
WITH r, e, b, COLLECT { MATCH (e)-[:IN]->(p:Jurisdiction) RETURN p.id } AS places
MATCH (j:Jurisdiction {kind: 'canton'})-[:WITHIN]->(country:Jurisdiction)
WITH r, j, e, b, j.id IN places AS here, country.id IN places AS nationwide
WITH r, j, e, b, CASE
    WHEN b IS NULL AND here THEN e.nature
    WHEN NOT b.collective AND (here OR (nationwide AND e.reach = 'every-canton')) THEN e.role
    WHEN b.collective AND e.role = 'lead' AND (here OR nationwide) AND (b.everywhere OR EXISTS {
      MATCH (b)<-[:INSTANCE_OF]-(one:Actor)-[:BASED_IN]->(j)
      WHERE one.sure_from <= $as_of AND $as_of <= one.sure_to
    }) THEN 'class' END AS part,
  coalesce(e.target_groups, []) AS groups, coalesce(r.target_groups, []) AS need
WITH r, j, need, collect(part) AS parts,
  collect(DISTINCT CASE WHEN part = 'lead' THEN b.id END) AS unsorted,
  min(CASE WHEN part = 'lead' THEN coalesce(e.since_earliest, '0001-01-01') END) AS first,
  max(CASE WHEN part = 'absent' THEN coalesce(e.observed_latest, '9999-12-31') END) AS absent,
  count(CASE WHEN part = 'lead' AND e.crime <> 'migrant-smuggling' THEN 1 END) AS trafficking,
  count(CASE WHEN part = 'lead' AND e.crime <> 'human-trafficking' THEN 1 END) AS smuggling,
  count(CASE WHEN part = 'lead' AND (size(groups) = 0 OR 'women' IN groups) THEN 1 END) AS women,
  count(CASE WHEN part = 'lead' AND (size(groups) = 0 OR 'men' IN groups) THEN 1 END) AS men,
  count(CASE WHEN part = 'lead' AND (size(groups) = 0 OR 'minors' IN groups) THEN 1 END) AS minors,
  count(CASE WHEN part = 'lead' AND 'lgbti' IN groups THEN 1 END) AS lgbti
WITH r, j, parts, unsorted, CASE
    WHEN first <= absent THEN 'disputed'
    WHEN 'lead' IN parts THEN CASE
      WHEN (trafficking > 0 OR r.crime = 'migrant-smuggling') AND (smuggling > 0 OR r.crime = 'human-trafficking')
        AND (women > 0 OR size(need) > 0 AND NOT 'women' IN need) AND (lgbti > 0 OR NOT 'lgbti' IN need)
        AND (men > 0 OR size(need) > 0 AND NOT 'men' IN need)
        AND (minors > 0 OR size(need) > 0 AND NOT 'minors' IN need)
      THEN 'covered' ELSE 'partial' END
    WHEN 'absent' IN parts THEN 'gap'
    WHEN 'support' IN parts THEN 'partial'
    WHEN 'class' IN parts THEN 'assigned'
    WHEN 'insufficient' IN parts THEN 'gap'
    ELSE 'unknown' END AS status
WHERE $status IS NULL OR status = $status
RETURN r.id AS responsibility, j.id AS canton, status,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS leads, coalesce(r.proposed, false) AS proposed
ORDER BY r.position, responsibility, canton
