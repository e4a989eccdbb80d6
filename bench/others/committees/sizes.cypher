MATCH (c:Committee {collective: false})
WHERE c.sure_from <= $as_of AND $as_of <= c.sure_to
RETURN c.id AS committee, c.kind AS kind,
  COUNT {
    MATCH (c)<-[t:MEMBER_OF]-(b:Actor)
    WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to RETURN DISTINCT b.id
  } AS count,
  COUNT {
    MATCH (c)<-[t:MEMBER_OF]-(b:Actor)
    WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
      AND NOT (t.sure_from <= $as_of AND $as_of <= t.sure_to) RETURN DISTINCT b.id
  } AS perhaps,
  COLLECT {
    MATCH (c)<-[t:CHAIRS]-(b:Actor)
    WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to RETURN DISTINCT b.id ORDER BY b.id
  } AS chairs
ORDER BY count DESC, committee
