// The 79 questions of the library, with the values of their examples and the day 2026-11-24 written in.
// Copy one, from its title to the semicolon; put other ids and days in place of those between quotes.
// Generated from queries/library/ by `make docs`; change the query files, not this page.

// Classes of bodies and their members (bodies/classes)
// Which classes of bodies are there, do they exist everywhere, what are they charged with and who is named?
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
ORDER BY class;

// Whom to write to (bodies/contact)
// Which public page has this body, what came after it and what it belongs to, on that day?
MATCH (own:Actor {id: 'ksmm'})
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
  CASE WHEN b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  coalesce(b.url, 'none on record') AS page
ORDER BY place, body;

// Bodies in a place (bodies/in-place)
// Which bodies are based in this canton or country or work for it, and do they exist on that day?
MATCH (j:Jurisdiction {id: 'CH-TI'})
CALL (j) {
  MATCH (j)<-[:BASED_IN]-(b:Actor) RETURN b, 'based' AS how
  UNION
  MATCH (b:Actor) WHERE j.id IN b.serves AND NOT EXISTS { (b)-[:BASED_IN]->(j) } RETURN b, 'serves' AS how
}
WITH b, how
WHERE NOT b.collective AND b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to
RETURN b.id AS body, b.kind AS kind, b.level AS level, how,
  CASE WHEN b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  COUNT {
    MATCH (b)-[:HOLDS]->(m:Mandate)
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
  } AS mandates,
  b.summary AS summary
ORDER BY how, body;

// Kinds of bodies (bodies/kinds)
// How many bodies of each kind are on record, and how many exist on that day?
MATCH (b:Actor)
WITH b.kind AS kind, b.collective AS class, b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to AS sure,
  b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to AS maybe
RETURN kind, count(CASE WHEN sure AND NOT class THEN 1 END) AS count,
  count(CASE WHEN maybe AND NOT sure AND NOT class THEN 1 END) AS perhaps,
  count(CASE WHEN NOT class THEN 1 END) AS on_record, count(CASE WHEN class THEN 1 END) AS classes
ORDER BY count DESC, kind;

// Bodies with the most mandates (bodies/most-charged)
// Which bodies carry the most on that day, how many responsibilities in how many places?
MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
WITH b, m, r
MATCH (m)-[:IN]->(j:Jurisdiction)
WITH b, count(DISTINCT m) AS count, count(DISTINCT CASE WHEN m.role = 'lead' THEN m.id END) AS leads,
  count(DISTINCT r) AS responsibilities, count(DISTINCT j) AS places
RETURN b.id AS body, count, leads, responsibilities, places
ORDER BY count DESC, body
LIMIT 40;

// Bodies of a kind (bodies/of-kind)
// Which bodies of this kind exist on that day, where, and of which class are they?
MATCH (b:Actor {kind: 'round-table', collective: false})-[:BASED_IN]->(j:Jurisdiction)
WHERE b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to
OPTIONAL MATCH (b)-[:INSTANCE_OF]->(k:Actor)
RETURN b.id AS body, j.id AS place,
  CASE WHEN b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  b.since AS since, k.id AS class, b.url AS page
ORDER BY place, body;

// All bodies on record (bodies/on-record)
// Which bodies are on record, of which type, kind and level, where, and how much does each carry?
MATCH (b:Actor)-[:BASED_IN]->(j:Jurisdiction)
WITH b, j, CASE WHEN b:Authority THEN 'Authority' WHEN b:Committee THEN 'Committee'
  WHEN b:NGO THEN 'NGO' ELSE 'InternationalBody' END AS label
WHERE (null IS NULL OR null = label) AND (null IS NULL OR b.kind = null)
  AND (null IS NULL OR b.level = null)
  AND (null IS NULL OR j.id = null OR null IN coalesce(b.serves, []))
RETURN b.id AS body, label, b.kind AS kind, b.level AS level, j.id AS place,
  CASE WHEN b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  b.since AS since, b.until AS until,
  COUNT { (b)-[:HOLDS]->(m:Mandate) WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to } AS mandates
ORDER BY body;

// Bodies that hold nothing on record (bodies/without-record)
// Which bodies exist on that day and hold no mandate on record, and how are they tied in?
MATCH (b:Actor {collective: false})-[:BASED_IN]->(j:Jurisdiction)
OPTIONAL MATCH (b)-[:HOLDS]->(m:Mandate)
WITH b, j, count(m) AS held
WHERE held = 0 AND b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to
RETURN b.id AS body, b.kind AS kind, j.id AS place,
  COUNT {
    MATCH (b)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(:Actor)
    WHERE t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to
  } AS ties,
  COUNT { (b)<-[:ADDRESSED_TO]-(:Recommendation) } AS asked
ORDER BY asked DESC, ties DESC, body;

// Two cantons side by side (cantons/compare)
// For which responsibilities do these two cantons differ by name, and who leads where?
MATCH (j:Jurisdiction)<-[:IN]-(m:Mandate {role: 'lead'})-[:FOR]->(r:Responsibility)
WHERE j.id IN ['CH-VD', 'CH-GE'] AND m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
MATCH (m)<-[:HOLDS]-(b:Actor {collective: false})
WITH DISTINCT r, j.id AS place, b.id AS body ORDER BY body
WITH r, collect(CASE WHEN place = 'CH-VD' THEN body END) AS leads_one,
  collect(CASE WHEN place = 'CH-GE' THEN body END) AS leads_other
RETURN r.id AS responsibility, leads_one, leads_other,
  CASE WHEN size(leads_one) = 0 THEN 'second' WHEN size(leads_other) = 0 THEN 'first' ELSE 'both' END AS where
ORDER BY r.position;

// Reported gaps by canton (cantons/gaps)
// What do sources say is missing, where, of what nature, and does somebody hold it there by name?
MATCH (j:Jurisdiction)<-[:IN]-(g:ReportedGap)-[:FOR]->(r:Responsibility)
WHERE g.possible_from <= '2026-11-24' AND '2026-11-24' <= g.possible_to AND ('absent' IS NULL OR g.nature = 'absent')
  AND (null IS NULL OR j.id = null)
WITH j, r, collect(g) AS gaps
WITH j.id AS place, r.id AS responsibility, gaps, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to AND EXISTS { (m)-[:IN]->(j) }
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads
UNWIND gaps AS g
RETURN place, responsibility, g.nature AS nature, g.observed AS observed,
  CASE WHEN g.sure_from <= '2026-11-24' AND '2026-11-24' <= g.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  leads, g.wording AS wording, g.id AS gap,
  COLLECT {
    MATCH (g)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY place, responsibility, gap;

// How much is on record in each canton (cantons/on-record)
// For how many agreed cantonal responsibilities has each canton a lead of its own, and where is nothing known?
CALL () {
  MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed
  MATCH (j:Jurisdiction {kind: 'canton'})
  RETURN r, j, 0 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(g:ReportedGap)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed AND g.sure_from <= '2026-11-24' AND '2026-11-24' <= g.sure_to
  RETURN r, j, 1 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(:Actor {collective: false})
  WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed AND m.role IN ['lead', 'support']
    AND m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
  MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  RETURN r, j, CASE m.role WHEN 'lead' THEN 3 ELSE 2 END AS found
}
WITH r, j, max(found) AS found
RETURN j.id AS canton, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing, count(*) AS asked
ORDER BY count DESC, canton;

// One responsibility in every canton (cantons/one-responsibility)
// Who leads and supports this responsibility in each canton on that day, and where is a gap reported?
CALL () {
  MATCH (j:Jurisdiction {kind: 'canton'}) RETURN j, null AS e, null AS b
  UNION ALL
  MATCH (:Responsibility {id: 'identify-victims-formally'})<-[:FOR]-(e)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE e.possible_from <= '2026-11-24' AND '2026-11-24' <= e.possible_to
  OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
  RETURN j, e, b
}
WITH j, e, b, e.sure_from <= '2026-11-24' AND '2026-11-24' <= e.sure_to AS sure ORDER BY b.id, e.id
WITH j,
  collect(DISTINCT CASE WHEN sure AND e.role = 'lead' THEN b.id END) AS leads,
  collect(DISTINCT CASE WHEN sure AND e.role = 'support' THEN b.id END) AS supports,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN sure AND e:ReportedGap THEN e.id END) AS gaps
RETURN j.id AS canton, leads, supports, perhaps, gaps,
  CASE WHEN size(leads) > 0 THEN 'named lead' WHEN size(supports) > 0 THEN 'named support'
    WHEN size(gaps) > 0 THEN 'reported gap' ELSE 'nothing by name' END AS on_record
ORDER BY j.bfs_number;

// What a canton has (cantons/profile)
// For each cantonal responsibility, who leads and supports it in this canton, and is a gap reported?
CALL () {
  MATCH (r:Responsibility) RETURN r, null AS e, null AS b
  UNION ALL
  MATCH (:Jurisdiction {id: 'CH-SG'})<-[:IN]-(e)-[:FOR]->(r:Responsibility)
  WHERE e.possible_from <= '2026-11-24' AND '2026-11-24' <= e.possible_to
  OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
  RETURN r, e, b
}
MATCH (r)-[:UNDER]->(p:Pillar) WHERE r.level IN ['cantonal', 'both']
WITH p, r, e, b, e.sure_from <= '2026-11-24' AND '2026-11-24' <= e.sure_to AS sure ORDER BY b.id, e.id
WITH p, r,
  collect(DISTINCT CASE WHEN sure AND e.role = 'lead' THEN b.id END) AS leads,
  collect(DISTINCT CASE WHEN sure AND e.role = 'support' THEN b.id END) AS supports,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN sure THEN e.nature END) AS gaps
RETURN p.id AS pillar, r.id AS responsibility, leads, supports, perhaps, gaps,
  CASE WHEN size(leads) > 0 THEN 'named lead' WHEN size(supports) > 0 THEN 'named support'
    WHEN size(gaps) > 0 THEN 'reported gap' ELSE 'nothing by name' END AS on_record
ORDER BY p.position, r.position;

// Round tables (cantons/round-tables)
// Which cantons have a round table by record, since when, who leads it, and is it on the federal list?
MATCH (n:RoundTableRecord)-[:IN]->(j:Jurisdiction)
OPTIONAL MATCH (n)-[:OF]->(b:Actor)
RETURN j.id AS canton,
  CASE WHEN n.exists THEN 'yes' WHEN n.inferred THEN 'inferred no' ELSE 'no' END AS exists,
  b.id AS table,
  CASE WHEN b IS NULL THEN null WHEN b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to THEN 'perhaps' ELSE 'no' END AS on_that_day,
  n.since AS since, n.first_confirmed AS first_confirmed,
  COLLECT { MATCH (n)-[:LED_BY]->(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS leads,
  n.on_fedpol_list AS listed, n.as_of AS evidence,
  COLLECT {
    MATCH (n)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY j.bfs_number;

// Expert and working groups (committees/groups)
// Which groups exist or existed, who leads them, what do they do and produce, are members on record?
MATCH (g:Actor {kind: 'working-group'})
WHERE 'ksmm' IS NULL OR EXISTS { (g)-[:PART_OF*1..3]->(:Actor {id: 'ksmm'}) }
WITH g,
  COLLECT { MATCH (g)<-[:CHAIRS|COMMISSIONS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS led_by,
  COLLECT {
    MATCH (g)-[:HOLDS]->(:Mandate)-[:FOR]->(r:Responsibility) RETURN DISTINCT r.id ORDER BY r.id
  } AS does,
  COLLECT { MATCH (g)-[:ADOPTED]->(i:Instrument) RETURN i.id ORDER BY i.id } AS produced,
  COLLECT { MATCH (g)<-[:MEMBER_OF]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS members
RETURN g.id AS group,
  CASE WHEN g.sure_from <= '2026-11-24' AND '2026-11-24' <= g.sure_to THEN 'yes'
    WHEN g.possible_from <= '2026-11-24' AND '2026-11-24' <= g.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  led_by, does, produced, members,
  CASE WHEN size(members) > 0 THEN 'yes' ELSE 'none on record' END AS members_known, g.summary AS summary
ORDER BY group;

// The bodies of a committee (committees/members)
// Which bodies sit in, chair or host this committee or one of its parts, and since when?
MATCH (:Actor {id: 'ksmm'})<-[:PART_OF*0..3]-(part:Actor)<-[t:MEMBER_OF|CHAIRS|HOSTS]-(b:Actor)
WHERE t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
RETURN b.id AS body,
  CASE type(t) WHEN 'MEMBER_OF' THEN 'member' WHEN 'CHAIRS' THEN 'chair' ELSE 'host' END AS seat,
  part.id AS part,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie, t.sources AS sources
ORDER BY in_force DESC, part, seat, body, tie;

// Committees that share members (committees/overlap)
// Which two committees have members in common on that day, how many and which?
MATCH (a:Actor {collective: false})<-[t:MEMBER_OF|CHAIRS]-(b:Actor {collective: false})
WHERE a:Committee AND t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to
MATCH (b)-[u:MEMBER_OF|CHAIRS]->(c:Actor {collective: false})
WHERE c:Committee AND u.sure_from <= '2026-11-24' AND '2026-11-24' <= u.sure_to AND a.id < c.id
  AND (null IS NULL OR null = a.id OR null = c.id)
WITH DISTINCT a.id AS committee, c.id AS other, b.id AS body ORDER BY body
RETURN committee, other, count(body) AS count, collect(body) AS bodies
ORDER BY count DESC, committee, other;

// The seats of a body (committees/seats-of)
// In which committees does this body sit, chair or keep the secretariat, and with how many others?
MATCH (b:Actor {id: 'sem'})-[t:MEMBER_OF|CHAIRS|HOSTS]->(c:Actor)
RETURN c.id AS committee,
  CASE type(t) WHEN 'MEMBER_OF' THEN 'member' WHEN 'CHAIRS' THEN 'chair' ELSE 'host' END AS seat,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes'
    WHEN t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  t.since AS since, t.until AS until,
  COUNT { MATCH (c)<-[:MEMBER_OF]-(o:Actor) WHERE o.id <> 'sem' } AS others,
  t.role AS role, t.id AS tie
ORDER BY in_force DESC, committee, seat, tie;

// The seats of a committee over time (committees/seats-over-time)
// Who ever sat in, chaired or hosted this committee or its parts, from when to when, for sure and perhaps?
MATCH (:Actor {id: 'ksmm'})<-[:PART_OF*0..3]-(part:Actor)<-[t:MEMBER_OF|CHAIRS|HOSTS]-(b:Actor)
WITH DISTINCT part, t, b, '0001-01-01' AS ever, '9999-12-31' AS never
RETURN b.id AS body,
  CASE type(t) WHEN 'MEMBER_OF' THEN 'member' WHEN 'CHAIRS' THEN 'chair' ELSE 'host' END AS seat,
  part.id AS part,
  CASE WHEN t.sure_from > ever THEN t.sure_from END AS surely_from,
  CASE WHEN t.sure_to < never THEN t.sure_to END AS surely_to,
  CASE WHEN t.possible_from < t.sure_from AND t.possible_from > ever THEN t.possible_from END AS perhaps_from,
  CASE WHEN t.possible_to > t.sure_to AND t.possible_to < never THEN t.possible_to END AS perhaps_to,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie, t.sources AS sources
ORDER BY part, seat, body, tie;

// Committees by size (committees/sizes)
// How many members of each committee are on record on that day, and is a chair known?
MATCH (c:Actor {collective: false})
WHERE c:Committee AND c.sure_from <= '2026-11-24' AND '2026-11-24' <= c.sure_to
OPTIONAL MATCH (c)<-[t:MEMBER_OF]-(b:Actor)
WHERE t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
WITH c, count(DISTINCT CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN b.id END) AS count,
  count(DISTINCT CASE WHEN NOT (t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to) THEN b.id END) AS perhaps
RETURN c.id AS committee, c.kind AS kind, count, perhaps,
  COLLECT {
    MATCH (c)<-[t:CHAIRS]-(b:Actor)
    WHERE t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS chairs
ORDER BY count DESC, committee;

// What a committee is made of, and what became of it (committees/structure)
// Which parts does this body have, who chairs and hosts them, when did they end and what came after?
MATCH (:Actor {id: 'ksmm'})<-[:PART_OF*0..3]-(b:Actor)
WITH DISTINCT b
RETURN b.id AS body,
  COLLECT { MATCH (b)-[:PART_OF]->(w:Actor) RETURN DISTINCT w.id ORDER BY w.id } AS part_of,
  CASE WHEN b.sure_from <= '2026-11-24' AND '2026-11-24' <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= '2026-11-24' AND '2026-11-24' <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  b.since AS since, b.until AS until,
  COLLECT { MATCH (b)<-[:CHAIRS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS chairs,
  COLLECT { MATCH (b)<-[:HOSTS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS hosts,
  COUNT { (b)<-[:MEMBER_OF]-(:Actor) } AS members,
  COLLECT { MATCH (b)<-[:SUCCEEDS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS successors
ORDER BY part_of, body;

// Who sits with whom (committees/who-sits-with-whom)
// With which bodies does this body share committees on that day, and which ones?
MATCH (:Actor {id: 'fiz'})-[t:MEMBER_OF|CHAIRS]->(c:Actor)
WHERE t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to
WITH DISTINCT c
MATCH (c)<-[u:MEMBER_OF|CHAIRS]-(o:Actor)
WHERE o.id <> 'fiz' AND u.sure_from <= '2026-11-24' AND '2026-11-24' <= u.sure_to
WITH DISTINCT o.id AS other, c.id AS committee ORDER BY committee
RETURN other, count(committee) AS count, collect(committee) AS committees
ORDER BY count DESC, other;

// Who carries something and has no seat (committees/without-seat)
// Which bodies carry or support what a committee holds, there, without a seat in it or its parts?
CALL () {
  MATCH (:Actor {id: null})<-[:PART_OF*0..3]-(:Actor)-[:HOLDS]->(n:Mandate)-[:FOR]->(q:Responsibility)
  WHERE n.sure_from <= '2026-11-24' AND '2026-11-24' <= n.sure_to
  MATCH (n)-[:IN]->(j:Jurisdiction)
  RETURN collect(DISTINCT q.id + ' ' + j.id) AS cells
}
MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE NOT b:Committee AND m.role IN ['lead', 'support'] AND m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
  AND NOT EXISTS {
    MATCH (b)-[t:MEMBER_OF|CHAIRS|HOSTS]->(p:Actor)-[:PART_OF*0..3]->(c:Actor)
    WHERE (p:Committee OR null IS NOT NULL) AND t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
      AND (null IS NULL OR c.id = null)
  }
  AND (null IS NULL OR EXISTS {
    MATCH (m)-[:IN]->(j:Jurisdiction) WHERE r.id + ' ' + j.id IN cells
  })
WITH b, m.role AS role, r ORDER BY r.position
WITH b.id AS body, collect(DISTINCT CASE WHEN role = 'lead' THEN r.id END) AS leads,
  collect(DISTINCT CASE WHEN role = 'support' THEN r.id END) AS supports
RETURN body, size(leads) + size(supports) AS count, leads, supports
ORDER BY count DESC, body;

// Ties between cantons (connections/across-cantons)
// Which bodies of different cantons are tied to each other, and does it hold on that day?
MATCH (j:Jurisdiction {kind: 'canton'})<-[:BASED_IN]-(a:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]->(b:Actor)
WHERE t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
MATCH (b)-[:BASED_IN]->(k:Jurisdiction {kind: 'canton'})
WHERE j.id <> k.id AND (null IS NULL OR null IN [j.id, k.id])
RETURN a.id AS from, j.id AS from_canton, type(t) AS type, b.id AS to, k.id AS to_canton,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.id AS tie
ORDER BY in_force DESC, from_canton, to_canton, tie;

// The shortest ways between two bodies (connections/between)
// Over which ties, of any time, does one body reach another on the shortest ways, and which of them hold?
MATCH (a:Actor {id: 'cedaw-committee'})
MATCH (b:Actor {id: 'ge-lavi'})
WHERE a.id <> b.id
MATCH p = allShortestPaths((a)-[:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO*..8]-(b))
WITH p, [t IN relationships(p) | t.id] AS ids,
  size([t IN relationships(p) WHERE t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to]) AS holding
ORDER BY holding DESC, ids
WITH collect(p) AS paths
UNWIND range(0, size(paths) - 1) AS path
WITH path, nodes(paths[path]) AS stops, relationships(paths[path]) AS ties
UNWIND range(0, size(ties) - 1) AS hop
WITH path, hop, stops[hop] AS a, stops[hop + 1] AS b, ties[hop] AS t
RETURN path + 1 AS path, hop + 1 AS hop, a.id AS from, b.id AS to, type(t) AS type,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes'
    WHEN t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  CASE WHEN a.collective OR b.collective THEN 'yes' ELSE 'no' END AS class,
  t.id AS tie, t.sources AS sources
ORDER BY path, hop;

// What two bodies have in common (connections/in-common)
// Which bodies are tied to both of these, and how, on that day?
MATCH (:Actor {id: 'fedpol'})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(b:Actor)
WHERE t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to
MATCH (b)-[u:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(:Actor {id: 'sem'})
WHERE u.sure_from <= '2026-11-24' AND '2026-11-24' <= u.sure_to
WITH b, type(t) AS one, type(u) AS other, t.id AS first, u.id AS second ORDER BY one, other
WITH b, collect(DISTINCT one) AS to_one, collect(DISTINCT other) AS to_other,
  count(DISTINCT first) + count(DISTINCT second) AS ties
RETURN b.id AS body, to_one, to_other, ties
ORDER BY ties DESC, body;

// Who pays and who commissions (connections/money-and-contracts)
// Who funds or commissions whom, for what, and does it hold on that day?
MATCH (a:Actor)-[t:FUNDS|COMMISSIONS]->(b:Actor)
WHERE t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
RETURN a.id AS from, type(t) AS type, b.id AS to,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie
ORDER BY in_force DESC, from, to, tie;

// Bodies with the most ties (connections/most-tied)
// Which bodies are tied to the most others on that day, and in which families of ties?
MATCH (b:Actor {collective: false})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(o:Actor {collective: false})
WHERE t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to
WITH b, count(DISTINCT o) AS count,
  count(CASE WHEN type(t) IN ['PART_OF', 'MEMBER_OF', 'CHAIRS', 'HOSTS'] THEN 1 END) AS belongs,
  count(CASE WHEN type(t) IN ['COOPERATES_WITH', 'COMMISSIONS', 'FUNDS'] THEN 1 END) AS works,
  count(CASE WHEN type(t) IN ['SUPERVISES', 'MONITORS', 'REPORTS_TO'] THEN 1 END) AS oversees
RETURN b.id AS body, count, belongs, works, oversees
ORDER BY count DESC, body
LIMIT 40;

// Who oversees whom (connections/oversight)
// Who supervises, monitors or receives reports from whom, and does it hold on that day?
MATCH (a:Actor)-[t:SUPERVISES|MONITORS|REPORTS_TO]->(b:Actor)
WHERE t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
RETURN a.id AS from, type(t) AS type, b.id AS to,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.role AS role, t.id AS tie
ORDER BY in_force DESC, type, from, to, tie;

// Ties of NGOs and international bodies with the state (connections/state-and-ngos)
// How are NGOs and international bodies tied to authorities and committees, by the pillars they work in?
MATCH (a:Actor)
WHERE a:NGO OR a:InternationalBody
WITH a, COLLECT {
    MATCH (a)-[:HOLDS]->(:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
    RETURN DISTINCT p.id ORDER BY p.id
  } AS pillars
WHERE 'prosecution' IS NULL OR 'prosecution' IN pillars
MATCH (a)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(b:Actor)
WHERE (b:Authority OR b:Committee) AND t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to
RETURN startNode(t).id AS from, type(t) AS type, endNode(t).id AS to,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  pillars, t.role AS role, t.id AS tie
ORDER BY in_force DESC, from, to, tie;

// The ties of a body (connections/ties-of)
// With whom is this body tied, how, in which direction, and does the tie hold on that day?
MATCH (b:Actor {id: 'fiz'})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]-(:Actor)
WITH DISTINCT t
RETURN startNode(t).id AS from, type(t) AS type, endNode(t).id AS to,
  CASE WHEN t.sure_from <= '2026-11-24' AND '2026-11-24' <= t.sure_to THEN 'yes'
    WHEN t.possible_from <= '2026-11-24' AND '2026-11-24' <= t.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie, t.sources AS sources
ORDER BY in_force DESC, type, from, to, tie;

// What became of the tasks of a body that ended (mandates/after-the-end)
// Which mandates of this body and its parts ended with it, and who leads these responsibilities on that day?
MATCH (x:Actor {id: 'ksmm'})
MATCH (part:Actor)-[:PART_OF*0..3]->(x)
WITH DISTINCT x, part
MATCH (part)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.possible_to < '2026-11-24' AND m.possible_to = x.possible_to
WITH part, m, r, COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id } AS places
WITH part, m, r,
  COLLECT {
    MATCH (r)<-[:FOR]-(n:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE n.sure_from <= '2026-11-24' AND '2026-11-24' <= n.sure_to
      AND EXISTS { MATCH (n)-[:IN]->(k:Jurisdiction) WHERE k.id IN places }
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads_now
RETURN part.id AS holder, r.id AS responsibility, m.role AS role, m.until AS until, leads_now,
  CASE WHEN 'fsmm' IN leads_now THEN 'yes' ELSE 'no' END AS successor_leads,
  CASE WHEN size(leads_now) > 0 THEN 'held' ELSE 'none on record' END AS answer, m.id AS mandate
ORDER BY holder, responsibility, mandate;

// On what mandates rest (mandates/basis-by-level)
// How many mandates of each level of the state rest on law, agreement, practice or nothing known?
MATCH (b:Actor)-[:HOLDS]->(m:Mandate)
WHERE m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to
WITH b.level AS level, CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN m.basis END AS basis
RETURN level, count(CASE WHEN basis = 'law' THEN 1 END) AS law,
  count(CASE WHEN basis = 'agreement' THEN 1 END) AS agreement,
  count(CASE WHEN basis = 'practice' THEN 1 END) AS practice,
  count(CASE WHEN basis = 'unknown' THEN 1 END) AS unknown, count(CASE WHEN basis IS NULL THEN 1 END) AS perhaps
ORDER BY level;

// Who deals with which crime (mandates/by-crime)
// For each pillar and crime, how many mandates hold on that day, how many lead, and in how many cantons?
MATCH (b:Actor)-[:HOLDS]->(m:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
OPTIONAL MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
WITH p, m.crime AS crime, count(DISTINCT m) AS mandates,
  count(DISTINCT CASE WHEN m.role = 'lead' THEN m.id END) AS leads, count(DISTINCT b) AS bodies,
  count(DISTINCT j) AS cantons
RETURN crime, p.id AS pillar, mandates, leads, bodies, cantons
ORDER BY crime, p.position;

// What rests on an instrument (mandates/by-instrument)
// Which mandates rest on each law, agreement or plan, and how many of them hold on that day?
MATCH (i:Instrument)<-[:BASED_ON]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WITH i, m, b, m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to AS sure,
  m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to AS maybe ORDER BY b.id
RETURN i.id AS instrument, i.kind AS kind,
  count(CASE WHEN sure THEN 1 END) AS count, count(CASE WHEN maybe AND NOT sure THEN 1 END) AS perhaps,
  count(CASE WHEN NOT maybe THEN 1 END) AS ended, collect(DISTINCT b.id) AS bodies
ORDER BY count DESC, instrument;

// Strategic or operational (mandates/by-scope)
// Which mandates of this body and its parts are strategic, which operational, and in which pillar?
MATCH (:Actor {id: 'ksmm'})<-[:PART_OF*0..3]-(b:Actor)
WITH DISTINCT b
MATCH (b)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)-[:UNDER]->(p:Pillar)
RETURN m.scope AS scope, p.id AS pillar, b.id AS body, r.id AS responsibility, m.role AS role,
  CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  m.wording AS wording, m.id AS mandate
ORDER BY scope, p.position, r.position, mandate;

// The mandates of a body (mandates/of-body)
// What is this body charged with, where, in which role, on what basis, and does it hold on that day?
MATCH (:Actor {id: 'fsmm'})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
RETURN r.id AS responsibility, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  m.since AS since, m.until AS until, m.scope AS scope, m.basis AS basis, m.wording AS wording,
  m.id AS mandate,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY in_force DESC, r.position, mandate;

// What NGOs and international organisations do (mandates/of-ngos-and-international-bodies)
// Which responsibilities do NGOs and international bodies carry or support, by pillar?
MATCH (b:Actor)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)-[:UNDER]->(p:Pillar)
WHERE (b:NGO OR b:InternationalBody) AND NOT b.collective
  AND ('protection' IS NULL OR p.id = 'protection')
  AND m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to
RETURN p.id AS pillar, r.id AS responsibility, b.id AS body,
  CASE WHEN b:NGO THEN 'ngo' ELSE 'international' END AS sort, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.id AS mandate
ORDER BY p.position, r.position, mandate;

// A body's tasks, and who has them now (mandates/then-and-now)
// Which responsibilities did this body ever hold, and who leads each of them in the same place on that day?
MATCH (:Actor {id: 'ksmm-secretariat'})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WITH m, r, COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id } AS places
OPTIONAL MATCH (r)<-[:FOR]-(n:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
WHERE n.possible_from <= '2026-11-24' AND '2026-11-24' <= n.possible_to
  AND EXISTS { MATCH (n)-[:IN]->(k:Jurisdiction) WHERE k.id IN places }
WITH m, r, b, n.sure_from <= '2026-11-24' AND '2026-11-24' <= n.sure_to AS sure ORDER BY b.id
WITH m, r, collect(DISTINCT CASE WHEN sure THEN b.id END) AS leads_now,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps_now
RETURN r.id AS responsibility, m.role AS role, m.since AS since, m.until AS until,
  CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  leads_now, perhaps_now,
  CASE WHEN size(leads_now) > 0 THEN 'held' WHEN size(perhaps_now) > 0 THEN 'perhaps held'
    ELSE 'none on record' END AS answer, m.id AS mandate
ORDER BY responsibility, mandate;

// What is asked of a body (obligations/asked-of)
// Which recommendations are addressed to this body up to that day, by whom, and what became of them?
MATCH (a:Actor {id: 'sem'})
WITH a, COLLECT {
    MATCH (a)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to RETURN DISTINCT r.id
  } AS held
MATCH (a)<-[:ADDRESSED_TO]-(q:Recommendation)-[:ISSUED_BY]->(b:Actor)
WHERE q.year IS NULL OR q.year_earliest <= '2026-11-24'
WITH q, b, held,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities
RETURN q.id AS recommendation, b.id AS issuer, q.year AS year, q.text AS text, responsibilities,
  COLLECT { UNWIND responsibilities AS r WITH r WHERE r IN held RETURN r ORDER BY r } AS holds,
  coalesce(q.follow_up, 'none on record') AS follow_up
ORDER BY year, recommendation;

// What stands behind a body's tasks (obligations/behind-a-body)
// Which provisions, recommendations and measures concern what this body holds on that day?
MATCH (:Actor {id: 'fsmm'})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
WITH r, m.role AS one ORDER BY one
WITH r, collect(DISTINCT one) AS role
OPTIONAL CALL (r) {
  MATCH (r)<-[:DEMANDS]-(x:Provision)-[:OF]->(i:Instrument)
  WHERE i.in_force IS NULL OR i.in_force_earliest <= '2026-11-24'
  RETURN 'provision' AS kind, x.id AS record, i.id AS by, null AS year, x.duty AS text,
    CASE WHEN x.verified THEN 'verified' ELSE 'known from the treaty alone' END AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Recommendation)-[:ISSUED_BY]->(b:Actor)
  WHERE x.year IS NULL OR x.year_earliest <= '2026-11-24'
  RETURN 'recommendation' AS kind, x.id AS record, b.id AS by, x.year AS year, x.text AS text,
    coalesce(x.follow_up, 'no follow-up on record') AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
  WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= '2026-11-24'
  RETURN 'measure' AS kind, x.id AS record, i.id AS by, x.deadline AS year, x.title AS text, x.status AS state
}
RETURN r.id AS responsibility, role, coalesce(kind, 'none on record') AS kind, record, by, year, text, state
ORDER BY responsibility, kind, year, record;

// What is due (obligations/deadlines)
// Which measures have a deadline, when, who leads them, and how far are they?
MATCH (m:Measure)-[:OF]->(p:Instrument)
WHERE m.deadline IS NOT NULL
RETURN m.deadline AS deadline, CASE WHEN m.status = 'done' THEN 'done'
    WHEN m.deadline_latest < '2026-11-24' THEN 'over' ELSE 'open' END AS state,
  m.id AS measure, m.title AS title, p.id AS plan,
  COLLECT { MATCH (m)-[:LED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS leads, m.status AS status
ORDER BY deadline, measure;

// Duties of treaties that nobody holds (obligations/duties-without-holder)
// Which provisions demand a responsibility that no body holds by name on that day?
MATCH (r:Responsibility)
WHERE NOT EXISTS {
  MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(:Actor {collective: false})
  WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
}
WITH r, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor {collective: true})
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS classes
MATCH (r)<-[:DEMANDS]-(v:Provision)-[:OF]->(i:Instrument)
RETURN r.id AS responsibility, v.id AS provision, i.id AS instrument, v.article AS article,
  v.verified AS verified, classes, COUNT { (r)<-[:CONCERNS]-(:Recommendation) } AS asked
ORDER BY r.position, provision;

// Treaties, laws, plans and their dates (obligations/instrument-dates)
// Which instruments are on record, when adopted, signed, ratified, and in force on that day?
MATCH (i:Instrument)-[:IN]->(j:Jurisdiction)
WHERE (null IS NULL OR i.kind = null) AND (null IS NULL OR j.id = null)
RETURN i.id AS instrument, i.kind AS kind, j.id AS place, i.number AS number,
  coalesce(i.adopted, i.approved, i.published) AS adopted,
  COLLECT { MATCH (b:Actor)-[:ADOPTED]->(i) RETURN b.id ORDER BY b.id } AS adopted_by,
  i.signed AS signed, i.ratified AS ratified, i.in_force AS in_force,
  CASE WHEN i.in_force IS NULL THEN 'none on record' WHEN i.in_force_earliest > '2026-11-24' THEN 'no'
    WHEN i.in_force_latest <= '2026-11-24' THEN 'yes' ELSE 'perhaps' END AS applies,
  i.verified AS verified,
  COLLECT {
    MATCH (i)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, instrument;

// Instruments with provisions (obligations/instruments-with-provisions)
// Of which treaties and laws are provisions on record, and how many are verified?
MATCH (i:Instrument)<-[:OF]-(v:Provision)
RETURN i.id AS instrument, count(v) AS count, count(CASE WHEN v.verified THEN 1 END) AS verified,
  i.in_force AS in_force
ORDER BY count DESC, instrument;

// Who asks for something (obligations/issuers)
// Which bodies issued recommendations, how many and when?
MATCH (b:Actor)<-[:ISSUED_BY]-(q:Recommendation)
WITH b, q ORDER BY q.year
RETURN b.id AS issuer, count(q) AS count, collect(DISTINCT q.year) AS years,
  count(CASE WHEN q.year IS NULL THEN 1 END) AS undated, count(q.follow_up) AS followed_up
ORDER BY count DESC, issuer;

// Measures of a plan (obligations/measures)
// What does this plan promise, who leads it, how far is it, and is its deadline over on that day?
MATCH (:Instrument {id: 'nap-2'})<-[:OF]-(m:Measure)
RETURN m.id AS measure, m.number AS number, m.title AS title,
  COLLECT { MATCH (m)-[:LED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS leads,
  COLLECT { MATCH (m)-[:SUPPORTED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS partners,
  m.status AS status, m.status_text AS status_text, m.deadline AS deadline,
  CASE WHEN m.deadline_latest < '2026-11-24' AND m.status <> 'done' THEN 'yes' ELSE 'no' END AS overdue,
  COLLECT { MATCH (m)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT { MATCH (m)-[:ANSWERS]->(q:Recommendation) RETURN q.id ORDER BY q.id } AS answers,
  COLLECT {
    MATCH (m)-[:CONCERNS]->(:Responsibility)<-[:CONCERNS]-(q:Recommendation)
    WHERE q.year IS NULL OR q.year_earliest <= '2026-11-24'
    RETURN DISTINCT q.id ORDER BY q.id
  } AS touches,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY measure;

// What is asked for most (obligations/most-asked)
// How often was each responsibility asked for up to that day, by whom, when, and who leads it?
MATCH (r:Responsibility)<-[:CONCERNS]-(q:Recommendation)-[:ISSUED_BY]->(b:Actor)
WHERE q.year IS NULL OR q.year_earliest <= '2026-11-24'
WITH r, count(q) AS count, collect(DISTINCT b.id) AS unsorted, collect(DISTINCT q.year) AS asked
RETURN r.id AS responsibility, count,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS issuers,
  COLLECT { UNWIND asked AS x RETURN x ORDER BY x } AS years,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
    RETURN DISTINCT b.id
  } AS leads,
  COUNT { (r)<-[:CONCERNS]-(:Measure) } AS measures
ORDER BY count DESC, responsibility;

// Plans with measures (obligations/plan-list)
// Of which plans and strategies are measures on record, and how many of those announced?
MATCH (m:Measure)-[:OF]->(p:Instrument)
WITH p, m, CASE WHEN EXISTS { (m)-[:LED_BY]->(:Actor) } THEN 1 ELSE 0 END AS led
RETURN p.id AS plan, count(m) AS count, p.measures_total AS announced, sum(led) AS with_lead
ORDER BY count DESC, plan;

// Plans and strategies (obligations/plans)
// Which plans were adopted up to that day, by whom, for which years, and how far are their measures?
MATCH (p:Instrument)
WHERE p.kind IN ['plan', 'strategy'] AND coalesce(p.adopted_earliest, p.period_from_earliest) <= '2026-11-24'
WITH p,
  COLLECT { MATCH (b:Actor)-[:ADOPTED]->(p) RETURN b.id ORDER BY b.id } AS adopted_by,
  COLLECT {
    MATCH (m:Measure)-[:OF]->(p) WITH m.status AS status, count(*) AS n
    RETURN status + ': ' + n ORDER BY status
  } AS by_status,
  COUNT { (:Measure)-[:OF]->(p) } AS on_record
RETURN p.id AS plan, p.kind AS kind, p.adopted AS adopted, adopted_by,
  [p.period_from, p.period_to] AS years,
  CASE WHEN p.period_to IS NULL THEN 'unknown' WHEN p.period_to_latest < '2026-11-24' THEN 'over'
    WHEN p.period_from_earliest > '2026-11-24' THEN 'before' ELSE 'running' END AS period,
  p.measures_total AS announced, on_record, by_status,
  CASE WHEN EXISTS {
      MATCH (p)-[:CITES {part: 'evaluation'}]->(s:Source) WHERE s.date_earliest <= '2026-11-24'
    } THEN [p.evaluation_done, p.evaluation_partly, p.evaluation_insufficient] END AS evaluated
ORDER BY adopted, plan;

// What a treaty demands, and who leads it (obligations/provisions)
// Which duties does this instrument lay down, which responsibilities, who leads them, what is missing?
MATCH (:Instrument {id: 'trafficking-protocol'})<-[:OF]-(v:Provision)
RETURN v.id AS provision, v.article AS article, v.title AS title, v.duty AS duty, v.verified AS verified,
  COLLECT { MATCH (v)-[:DEMANDS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT {
    MATCH (v)-[:DEMANDS]->(:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads,
  COLLECT {
    MATCH (v)-[:DEMANDS]->(r:Responsibility)
    WHERE NOT EXISTS {
      MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(:Actor {collective: false})
      WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
    }
    RETURN r.id ORDER BY r.id
  } AS without_lead
ORDER BY provision;

// Recommendations and what became of them (obligations/recommendations)
// What did this body ask for up to that day, who leads it, which measure answers it by record or touches it?
MATCH (:Actor {id: 'interdep-wg-2001'})<-[:ISSUED_BY]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= '2026-11-24'
WITH q,
  COLLECT { MATCH (q)-[:ADDRESSED_TO]->(x:Actor) RETURN x.id ORDER BY x.id } AS addressed_to,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
    WHERE m.role = 'lead' AND NOT b.collective AND m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads,
  COLLECT {
    MATCH (q)<-[:ANSWERS]-(x:Measure)-[:OF]->(i:Instrument)
    WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= '2026-11-24'
    RETURN x.id ORDER BY x.id
  } AS answered_by,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(:Responsibility)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
    WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= '2026-11-24'
    RETURN DISTINCT x.id ORDER BY x.id
  } AS touched_by,
  COLLECT {
    MATCH (q)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
RETURN q.id AS recommendation, q.year AS year, q.round AS round, addressed_to,
  q.text AS text, responsibilities, leads,
  answered_by, touched_by, q.follow_up AS follow_up,
  CASE WHEN size(responsibilities) = 0 THEN ['responsibility'] ELSE [] END
    + CASE WHEN size(leads) = 0 THEN ['lead'] ELSE [] END
    + CASE WHEN size(touched_by) = 0 THEN ['measure'] ELSE [] END AS holes,
  sources
ORDER BY year, recommendation;

// Led, yet reported missing (quality/disputed)
// Where does a body lead a responsibility by name while a source reports it absent or insufficient there?
MATCH (j:Jurisdiction)<-[:IN]-(g:ReportedGap)-[:FOR]->(r:Responsibility)
WHERE g.sure_from <= '2026-11-24' AND '2026-11-24' <= g.sure_to
WITH j, r, collect(g) AS gaps
WITH j.id AS place, r, gaps, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to AND EXISTS { (m)-[:IN]->(j) }
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads
WHERE size(leads) > 0
UNWIND gaps AS g
RETURN place, r.id AS responsibility, g.nature AS nature, leads, g.observed AS observed,
  g.wording AS wording, g.id AS gap
ORDER BY place, r.position, gap;

// Bodies without a name in a language (quality/fallback-names)
// How many bodies of each level have an official name in each language on record?
MATCH (b:Actor)
RETURN b.level AS level, count(b) AS bodies, count(b.name_en) AS en, count(b.name_de) AS de,
  count(b.name_fr) AS fr, count(b.name_it) AS it
ORDER BY level;

// Records of low confidence (quality/low-confidence)
// Which mandates, gaps and measures are of low confidence, and on what do they rest?
MATCH (e {confidence: 'low'})
WHERE e:Mandate OR e:ReportedGap OR e:Measure OR e:Recommendation
RETURN CASE WHEN e:Mandate THEN 'mandate' WHEN e:ReportedGap THEN 'gap'
    WHEN e:Measure THEN 'measure' ELSE 'recommendation' END AS kind,
  e.id AS record, e.note AS note,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, record;

// Leads with old evidence (quality/old-evidence)
// Which leads in force on that day have no evidence newer than five years, or none with a date?
MATCH (r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
OPTIONAL MATCH (m)-[:CITES]->(s:Source)
WITH r, b, m, max(s.date_latest) AS published
WITH r, b, m, CASE WHEN published IS NULL OR m.as_of_latest > published THEN m.as_of_latest
    ELSE published END AS newest
WHERE newest IS NULL OR toInteger(substring(newest, 0, 4)) + 5 < toInteger(substring('2026-11-24', 0, 4))
  OR (toInteger(substring(newest, 0, 4)) + 5 = toInteger(substring('2026-11-24', 0, 4))
    AND substring(newest, 4) < substring('2026-11-24', 4))
RETURN r.id AS responsibility, b.id AS body,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  newest, m.id AS mandate
ORDER BY newest, r.position, mandate;

// Leads that rest on one source (quality/one-source)
// Which leads in force on that day rest on a single source, and how old is it?
MATCH (p:Pillar)<-[:UNDER]-(r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
  AND NOT b.collective AND ('prosecution' IS NULL OR p.id = 'prosecution')
MATCH (m)-[:CITES]->(s:Source)
WITH r, b, m, collect(DISTINCT s) AS sources
WHERE size(sources) = 1
WITH r, b, m, sources[0] AS s
RETURN r.id AS responsibility, b.id AS body, s.id AS source, s.date AS date, m.id AS mandate
ORDER BY date, r.position, mandate;

// Strategic units with operational mandates (quality/strategic-and-operational)
// Which bodies hold mostly strategic mandates and operational ones too, and which are these?
MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
WITH b, m, p ORDER BY m.id
WITH b, count(CASE WHEN m.scope = 'strategic' THEN 1 END) AS strategic,
  collect(CASE WHEN m.scope = 'operational' THEN m.id END) AS which,
  count(CASE WHEN m.scope = 'operational' AND p.id = 'prosecution' THEN 1 END) AS in_pillar
WHERE strategic > size(which) AND size(which) > 0
RETURN b.id AS body, strategic, size(which) AS operational, in_pillar, which
ORDER BY in_pillar DESC, operational DESC, body;

// Records without any date (quality/undated)
// Which mandates and reported gaps count on every day because nothing dates them?
MATCH (e {undated: true})-[:FOR]->(r:Responsibility)
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor)
RETURN CASE WHEN e:Mandate THEN 'mandate' ELSE 'gap' END AS kind, e.id AS record, r.id AS responsibility,
  b.id AS body, e.note AS note,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, record;

// What lies with the Confederation, the cantons, or both (responsibilities/by-level)
// Which state level leads each responsibility on record, by named bodies and by classes of bodies?
MATCH (r:Responsibility)-[:UNDER]->(p:Pillar)
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
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
ORDER BY p.position, r.position;

// Responsibilities by pillar (responsibilities/by-pillar)
// What has to be done in each key area, and how many bodies hold each of it?
MATCH (r:Responsibility)-[:UNDER]->(p:Pillar)
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to
WITH p, r, m, b, m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to AS sure
WITH p, r,
  count(DISTINCT CASE WHEN sure AND NOT b.collective AND m.role = 'lead' THEN b.id END) AS leads,
  count(DISTINCT CASE WHEN sure AND NOT b.collective AND m.role = 'support' THEN b.id END) AS supports,
  count(DISTINCT CASE WHEN sure AND b.collective THEN b.id END) AS classes,
  count(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps
RETURN p.id AS pillar, r.id AS responsibility, r.level AS level, r.proposed AS proposed,
  leads, supports, classes, perhaps
ORDER BY p.position, r.position;

// Every cell of the matrix and its status (responsibilities/cells)
// Which status has each responsibility of the cantons in each canton on that day, and who leads it there?
CALL () {
  MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
  MATCH (j:Jurisdiction {kind: 'canton'}) RETURN r, j, null AS e, null AS b, null AS part
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(e:ReportedGap)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE r.level IN ['cantonal', 'both'] AND e.sure_from <= '2026-11-24' AND '2026-11-24' <= e.sure_to
  RETURN r, j, e, null AS b, e.nature AS part
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(e:Mandate)<-[:HOLDS]-(b:Actor)
  WHERE r.level IN ['cantonal', 'both'] AND e.sure_from <= '2026-11-24' AND '2026-11-24' <= e.sure_to
  WITH r, e, b, COLLECT {
      MATCH (b)<-[:INSTANCE_OF]-(one:Actor)-[:BASED_IN]->(k:Jurisdiction)
      WHERE one.sure_from <= '2026-11-24' AND '2026-11-24' <= one.sure_to RETURN DISTINCT k.id
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
WHERE (null IS NULL OR status = null) AND (null IS NULL OR j.id = null)
RETURN r.id AS responsibility, j.id AS canton, status,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS leads, coalesce(r.proposed, false) AS proposed
ORDER BY r.position, responsibility, canton;

// Evidence of a coverage cell (responsibilities/evidence)
// Which mandates and reported gaps count for this responsibility in this place on that day?
MATCH (place:Jurisdiction {id: 'CH-BE'})
OPTIONAL MATCH (place)-[:WITHIN]->(country:Jurisdiction) WHERE place.kind = 'canton'
MATCH (:Responsibility {id: 'counsel-victims'})<-[:FOR]-(e)
WHERE e.possible_from <= '2026-11-24' AND '2026-11-24' <= e.possible_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor)
WITH e, b, EXISTS { (e)-[:IN]->(place) } AS here, EXISTS { (e)-[:IN]->(country) } AS nationwide, place
WHERE (b IS NULL AND here)
  OR (NOT b.collective AND e.role IN ['lead', 'support']
    AND (here OR (nationwide AND e.reach = 'every-canton')))
  OR (b.collective AND e.role IN ['lead', 'support'] AND place.kind = 'canton' AND (here OR nationwide)
    AND (b.everywhere OR EXISTS {
      MATCH (b)<-[:INSTANCE_OF]-(one:Actor)-[:BASED_IN]->(place)
      WHERE one.sure_from <= '2026-11-24' AND '2026-11-24' <= one.sure_to
    }))
RETURN e.id AS record, CASE WHEN b IS NULL THEN 'gap' ELSE 'mandate' END AS kind, b.id AS body,
  CASE WHEN b IS NULL THEN null WHEN b.collective THEN 'class' ELSE 'named' END AS holder,
  coalesce(e.role, e.nature) AS role,
  CASE WHEN e.sure_from <= '2026-11-24' AND '2026-11-24' <= e.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  e.wording AS wording,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind DESC, in_force DESC, holder DESC, role, record;

// What hangs on a body (responsibilities/hanging-on)
// Which cells have this body as their only named lead, or as the only body named there at all?
MATCH (b:Actor {id: 'fiz', collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.role IN ['lead', 'support'] AND m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
MATCH (m)-[:IN]->(p:Jurisdiction)<-[:WITHIN*0..1]-(j:Jurisdiction)
WHERE (j.id = p.id OR m.reach = 'every-canton')
  AND ((j.kind = 'canton' AND r.level IN ['cantonal', 'both'])
    OR (r.level IN ['national', 'both'] AND EXISTS { (j)<-[:WITHIN]-(:Jurisdiction {kind: 'canton'}) }))
WITH b, r, collect(DISTINCT j.id) AS places
MATCH (r)<-[:FOR]-(n:Mandate)<-[:HOLDS]-(x:Actor {collective: false})
WHERE n.role IN ['lead', 'support'] AND n.sure_from <= '2026-11-24' AND '2026-11-24' <= n.sure_to
WITH b, r, places, n, x
MATCH (n)-[:IN]->(q:Jurisdiction)
WITH b, r, places, n, x, q, CASE WHEN n.reach = 'every-canton'
  THEN COLLECT { MATCH (q)<-[:WITHIN]-(k:Jurisdiction) RETURN k.id } + q.id ELSE [q.id] END AS at
UNWIND at AS place
WITH b, r, places, n, x, place WHERE place IN places
WITH b, r, place, n.role AS role, x.id AS holder ORDER BY holder
WITH b, r, place, collect(DISTINCT CASE role WHEN 'lead' THEN holder END) AS leads,
  collect(DISTINCT CASE role WHEN 'support' THEN holder END) AS supports
WHERE leads = [b.id] OR (size(leads) = 0 AND supports = [b.id])
RETURN place, r.id AS responsibility,
  CASE WHEN size(leads) = 1 THEN 'lead' ELSE 'support' END AS role,
  [id IN supports WHERE id <> b.id] AS others
ORDER BY place, r.position;

// Who held it, and when (responsibilities/history)
// Who held this responsibility over time, for sure and perhaps, and who came before?
MATCH (:Responsibility {id: 'serve-as-contact-office'})<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WITH m, b, '0001-01-01' AS ever, '9999-12-31' AS never
RETURN b.id AS body, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from > ever THEN m.sure_from END AS surely_from,
  CASE WHEN m.sure_to < never THEN m.sure_to END AS surely_to,
  CASE WHEN m.possible_from < m.sure_from AND m.possible_from > ever THEN m.possible_from END AS perhaps_from,
  CASE WHEN m.possible_to > m.sure_to AND m.possible_to < never THEN m.possible_to END AS perhaps_to,
  m.since AS since, m.until AS until, m.id AS mandate
ORDER BY m.sure_from, mandate;

// Who holds a responsibility (responsibilities/holders)
// Who carries this responsibility on a day, in which role, where, since when and on what basis?
MATCH (:Responsibility {id: 'coordinate-nationally'})<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to
RETURN b.id AS body, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.since AS since, m.until AS until, m.basis AS basis, m.wording AS wording, m.id AS mandate,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY in_force DESC, role, mandate;

// Responsibilities by cantons that lead them (responsibilities/in-cantons)
// In how many cantons does a named body lead each cantonal responsibility, and how often was it asked for?
CALL () {
  MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
  MATCH (j:Jurisdiction {kind: 'canton'})
  RETURN r, j, 0 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(g:ReportedGap)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE r.level IN ['cantonal', 'both'] AND g.sure_from <= '2026-11-24' AND '2026-11-24' <= g.sure_to
  RETURN r, j, 1 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(:Actor {collective: false})
  WHERE r.level IN ['cantonal', 'both'] AND m.role IN ['lead', 'support']
    AND m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
  MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  RETURN r, j, CASE m.role WHEN 'lead' THEN 3 ELSE 2 END AS found
}
WITH r, j, max(found) AS found
WITH r, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing
OPTIONAL MATCH (r)<-[:CONCERNS]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= '2026-11-24'
RETURN r.id AS responsibility, count, supported, reported, nothing, count(q) AS asked, r.proposed AS proposed
ORDER BY count DESC, asked DESC, responsibility;

// What demands a responsibility (responsibilities/obligations)
// Which provisions, recommendations and measures concern this responsibility?
MATCH (r:Responsibility {id: 'shelter-minors'})
CALL (r) {
  MATCH (r)<-[:DEMANDS]-(x:Provision)-[:OF]->(i:Instrument)
  RETURN 'provision' AS kind, x.id AS record, i.id AS by, null AS year, x.duty AS text,
    CASE WHEN x.verified THEN 'verified' ELSE 'known from the treaty alone' END AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Recommendation)-[:ISSUED_BY]->(b:Actor)
  RETURN 'recommendation' AS kind, x.id AS record, b.id AS by, x.year AS year, x.text AS text,
    coalesce(x.follow_up, 'no follow-up on record') AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
  RETURN 'measure' AS kind, x.id AS record, i.id AS by, x.deadline AS year, x.title AS text, x.status AS state
}
RETURN kind, record, by, year, text, state
ORDER BY kind, year, record;

// Who supports the cantons, on what basis, and where (responsibilities/reach)
// Who carries this responsibility on a day, on which instruments, and in how many cantons does it count?
MATCH (every:Jurisdiction {kind: 'canton'})
WITH count(every) AS all_cantons
MATCH (:Responsibility {id: 'support-cantonal-investigations'})<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to
RETURN b.id AS body, m.role AS role,
  CASE WHEN m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.since AS since, m.basis AS basis,
  COLLECT { MATCH (m)-[:BASED_ON]->(i:Instrument) RETURN i.id ORDER BY i.id } AS instruments,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.reach = 'every-canton' THEN all_cantons
    ELSE COUNT { (m)-[:IN]->(:Jurisdiction {kind: 'canton'}) } END AS cantons,
  m.wording AS wording, m.id AS mandate,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY in_force DESC, role, mandate;

// Cantons that hang on one body (responsibilities/single-provider)
// Which bodies are the only named lead of something in a canton, of what and where?
MATCH (j:Jurisdiction {kind: 'canton'})<-[:IN]-(m:Mandate {role: 'lead'})-[:FOR]->(r:Responsibility)
WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
MATCH (m)<-[:HOLDS]-(b:Actor {collective: false})
WITH j.id AS canton, r.id AS responsibility, collect(DISTINCT b.id) AS bodies ORDER BY canton
WHERE size(bodies) = 1
RETURN bodies[0] AS body, responsibility, count(canton) AS count, collect(canton) AS cantons
ORDER BY count DESC, body, responsibility;

// Responsibilities nobody leads (responsibilities/without-lead)
// Which responsibilities have no lead by name anywhere on that day, who led them before, and what demands them?
MATCH (r:Responsibility)
WHERE NOT EXISTS {
  MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(:Actor {collective: false})
  WHERE m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to
}
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WITH r, b, m.sure_from <= '2026-11-24' AND '2026-11-24' <= m.sure_to AS sure,
  m.possible_from <= '2026-11-24' AND '2026-11-24' <= m.possible_to AS maybe, m.possible_to < '2026-11-24' AS over ORDER BY b.id
WITH r,
  collect(DISTINCT CASE WHEN maybe AND NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN over AND NOT b.collective THEN b.id END) AS before,
  collect(DISTINCT CASE WHEN sure AND b.collective THEN b.id END) AS classes
RETURN r.id AS responsibility, r.level AS level, perhaps, before, classes,
  COLLECT { MATCH (r)<-[:DEMANDS]-(p:Provision) WHERE p.verified RETURN p.id ORDER BY p.id } AS demanded_by,
  COLLECT { MATCH (r)<-[:DEMANDS]-(p:Provision) WHERE NOT p.verified RETURN p.id ORDER BY p.id } AS not_verified,
  COUNT { (r)<-[:CONCERNS]-(:Recommendation) } AS asked
ORDER BY r.position;

// Sources by publisher (sources/by-publisher)
// Who published the sources, how many are undated, and from when are the oldest and newest?
MATCH (s:Source)
WITH s ORDER BY s.language
WITH s.publisher AS publisher, count(s) AS count, count(CASE WHEN s.date IS NULL THEN 1 END) AS undated,
  min(s.date) AS oldest, max(s.date) AS newest, collect(DISTINCT s.language) AS languages
RETURN publisher, count, undated, oldest, newest, languages
ORDER BY count DESC, publisher
LIMIT 60;

// The sources that carry the most (sources/most-cited)
// Which sources do the most records rest on, and on how many is each the only one?
MATCH (s:Source)
WITH s, COUNT { MATCH (e)-[:CITES]->(s) RETURN DISTINCT e } AS count
WHERE count > 0
WITH s, count ORDER BY count DESC, s.id LIMIT 50
RETURN s.id AS source, count,
  COUNT {
    MATCH (e)-[:CITES]->(s)
    WHERE NOT EXISTS { MATCH (e)-[:CITES]->(o:Source) WHERE o.id <> s.id }
    RETURN DISTINCT e
  } AS only_one, s.date AS date, s.publisher AS publisher
ORDER BY count DESC, source;

// Sources nothing rests on (sources/unused)
// Which sources are listed and cited by no record and no tie?
CALL () {
  MATCH (:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(:Actor)
  UNWIND t.sources AS place
  RETURN DISTINCT split(place, '#')[0] AS id, 1 AS cited
  UNION ALL
  MATCH (s:Source) WHERE NOT EXISTS { (s)<-[:CITES]-() }
  RETURN s.id AS id, 0 AS cited
}
WITH id, collect(cited) AS found
WHERE found = [0]
MATCH (s:Source {id: id})
RETURN s.id AS source, s.title AS title, s.publisher AS publisher, s.date AS date
ORDER BY source;

// What rests on a source (sources/what-rests-on)
// Which records and ties cite this source, at which place, and do they have another one?
CALL () {
  MATCH (e)-[c:CITES]->(:Source {id: 'ksmm-about-en'})
  RETURN e.id AS record, c.at AS place, c.part AS part,
    COUNT { MATCH (e)-[:CITES]->(o:Source) WHERE o.id <> 'ksmm-about-en' RETURN DISTINCT o.id } AS others
  UNION ALL
  MATCH (:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(:Actor)
  UNWIND t.sources AS cited
  WITH t, cited WHERE cited STARTS WITH 'ksmm-about-en' + '#'
  RETURN t.id AS record, substring(cited, size('ksmm-about-en') + 1) AS place, null AS part,
    size([other IN t.sources WHERE NOT other STARTS WITH 'ksmm-about-en' + '#']) AS others
}
RETURN record, place, part, others
ORDER BY record, place, part;

// What began and ended (time/changes)
// Which bodies, mandates and ties surely began or ended after one day and up to that day?
CALL () {
  MATCH (e:Actor {collective: false})
  WHERE '2017-04-20' < e.sure_from <= '2026-11-24' OR '2017-04-20' < e.possible_to <= '2026-11-24'
  RETURN e, 'body' AS kind, [e.id] AS bodies
  UNION ALL
  MATCH (b:Actor)-[:HOLDS]->(e:Mandate)
  WHERE '2017-04-20' < e.sure_from <= '2026-11-24' OR '2017-04-20' < e.possible_to <= '2026-11-24'
  RETURN e, 'mandate' AS kind, [b.id] AS bodies
  UNION ALL
  MATCH (a:Actor)-[e:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(b:Actor)
  WHERE '2017-04-20' < e.sure_from <= '2026-11-24' OR '2017-04-20' < e.possible_to <= '2026-11-24'
  RETURN e, 'tie' AS kind, [a.id, b.id] AS bodies
}
UNWIND ['began', 'ended'] AS what
WITH e, kind, bodies, what,
  CASE what WHEN 'began' THEN e.since ELSE e.until END AS dated,
  CASE what WHEN 'began' THEN e.sure_from ELSE e.possible_to END AS day
WHERE dated IS NOT NULL AND '2017-04-20' < day <= '2026-11-24'
RETURN day, what, kind, e.id AS record, bodies, dated
ORDER BY day, what, kind, record;

// Bodies with published figures (time/figure-bodies)
// About which bodies were numbers published, how many, and for which years?
MATCH (b:Actor)<-[:ABOUT]-(f:Figure)
RETURN b.id AS body, count(f) AS count, min(f.year) AS first, max(f.year) AS last
ORDER BY count DESC, body;

// Published figures on a body (time/figures)
// Which numbers were published about this body, for which years? They count differently; never add them up.
MATCH (:Actor {id: 'plateforme-traite'})<-[:ABOUT]-(f:Figure)
OPTIONAL MATCH (f)-[:IN]->(j:Jurisdiction)
RETURN f.what AS what, f.year AS year, f.year_to AS year_to, f.value AS value,
  CASE WHEN f.value_min IS NOT NULL OR f.value_max IS NOT NULL THEN [f.value_min, f.value_max] END AS range,
  f.unit AS unit, j.id AS place, f.verified AS verified, f.note AS note, f.id AS figure,
  COLLECT {
    MATCH (f)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY what, year, figure;

// What is in doubt on a day (time/in-doubt)
// Which bodies, mandates and reported gaps are only perhaps in force on that day, and why?
CALL () {
  MATCH (n:Actor) RETURN n AS e, 'body' AS kind
  UNION ALL
  MATCH (n:Mandate) RETURN n AS e, 'mandate' AS kind
  UNION ALL
  MATCH (n:ReportedGap) RETURN n AS e, 'gap' AS kind
}
WITH e, kind
WHERE e.possible_from <= '2026-11-24' AND '2026-11-24' <= e.possible_to
  AND NOT (e.sure_from <= '2026-11-24' AND '2026-11-24' <= e.sure_to)
OPTIONAL MATCH (e)-[:FOR]->(r:Responsibility)
RETURN kind, e.id AS record, r.id AS responsibility,
  CASE WHEN '2026-11-24' < e.sure_from THEN 'beginning' ELSE 'end' END AS doubt,
  coalesce(e.since, e.observed) AS since, e.until AS until, e.sure_from AS sure_from, e.sure_to AS sure_to
ORDER BY kind, record;
