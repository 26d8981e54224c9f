package uk.haven.bench;

/** The same questions in plain set-based SQL, which PostgreSQL and DuckDB both understand. */
final class Sql {

    private static final String NOT_POSSIBLE = "DXYZ#-";
    private static final String AUTHORISED = "CEFHIMRST";
    private static final String UNAUTHORISED = "GNOU";

    private Sql() {}

    /** Sessions by child, school and half-term; no week of this data straddles two. */
    static String facts(String attendance, String halfTerms) {
        return """
                select a.upn, a.laestab, h.half_term,
                       cast(sum(10 - (%s)) as bigint) as possible,
                       cast(sum(10 - (%s) - (%s) - (%s)) as bigint) as attended,
                       cast(sum(%s) as bigint) as authorised,
                       cast(sum(%s) as bigint) as unauthorised
                  from %s a join %s h on a.week_start between h.first_day and h.last_day
                 group by a.upn, a.laestab, h.half_term
                """.formatted(
                        count(NOT_POSSIBLE),
                        count(NOT_POSSIBLE),
                        count(AUTHORISED),
                        count(UNAUTHORISED),
                        count(AUTHORISED),
                        count(UNAUTHORISED),
                        attendance,
                        halfTerms);
    }

    /** What each distinct string of marks counts. */
    static String words(String attendance) {
        return """
                select a.marks,
                       cast(10 - (%s) as integer) as possible,
                       cast(10 - (%s) - (%s) - (%s) as integer) as attended,
                       cast(%s as integer) as authorised,
                       cast(%s as integer) as unauthorised
                  from (select distinct marks from %s) a
                """.formatted(
                        count(NOT_POSSIBLE),
                        count(NOT_POSSIBLE),
                        count(AUTHORISED),
                        count(UNAUTHORISED),
                        count(AUTHORISED),
                        count(UNAUTHORISED),
                        attendance);
    }

    /** {@link #facts} from the counts of the distinct strings. @param weeks half-term of each Monday */
    static String factsByDictionary(String attendance, String weeks, String words) {
        return """
                select a.upn, a.laestab, h.half_term,
                       cast(sum(w.possible) as bigint) as possible,
                       cast(sum(w.attended) as bigint) as attended,
                       cast(sum(w.authorised) as bigint) as authorised,
                       cast(sum(w.unauthorised) as bigint) as unauthorised
                  from %s a join %s h on a.week_start = h.week_start join %s w on a.marks = w.marks
                 group by a.upn, a.laestab, h.half_term
                """.formatted(attendance, weeks, words);
    }

    /** How many of the marks are among the codes. */
    private static String count(String codes) {
        return "10 - length(translate(a.marks, '" + codes + "', ''))";
    }

    /** Criteria met by each child who meets any, as {@link Answers}. */
    static String proposals(String facts) {
        return """
                select upn, criteria from (
                    select upn,
                           case when possible >= 20 and attended * 100 < 90 * possible then 1 else 0 end
                         + case when unauthorised_term >= 1 then 2 else 0 end
                         + case when possible >= 20 and absent * 100 >= 20 * possible then 4 else 0 end
                         + case when possible >= 20 and absent * 100 >= 50 * possible then 8 else 0 end as criteria
                      from (select upn, sum(possible) as possible, sum(attended) as attended,
                                   sum(authorised + unauthorised) as absent,
                                   sum(case when half_term in (5, 6) then unauthorised else 0 end) as unauthorised_term
                              from %s group by upn) s) p
                 where criteria > 0
                """.formatted(facts);
    }

    /** Sessions by school and half-term. */
    static String bySchool(String facts) {
        return """
                select laestab, half_term, sum(possible) as possible, sum(attended) as attended,
                       sum(authorised) as authorised, sum(unauthorised) as unauthorised
                  from %s group by laestab, half_term order by laestab, half_term
                """.formatted(facts);
    }
}
