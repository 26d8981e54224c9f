package uk.haven.bench;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.directory.Services;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.AgencyKind;

/**
 * Support of every other kind than programmes, so that My work is measured with all of them: a referral for every twentieth
 * child, an assessment with its team for every fortieth, a nurture group with eight children at each school, a family plan
 * for every fifteenth child. One in a few asks something of its worker on the day.
 */
final class PageSupport {

    private static final int IN_A_GROUP = 8;

    private final JdbcClient jdbc;
    private final LocalDate today;

    private PageSupport(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Call as batch work, after the programmes; answers how many pieces of support it made. */
    static int write(Haven haven, LocalDate today) {
        var support = new PageSupport(haven.bean(JdbcClient.class), today);
        Agency agency = haven.bean(Agencies.class)
                .add("The bench's agency", AgencyKind.EDUCATION)
                .orElseThrow();
        long service = haven.bean(Services.class)
                .ofCode("education-welfare-service")
                .orElseThrow()
                .id();
        return support.referrals(agency.id(), service)
                + support.assessments()
                + support.nurtureGroups()
                + support.familyPlans();
    }

    /** Pieces of support for each child whose id leaves the rest, led by the school's workers in turn. */
    private int opened(String kind, String title, int every, int rest) {
        return jdbc.sql("""
                        with leader as (
                            select id, school_id, row_number() over (partition by school_id order by id) - 1 as place,
                                   count(*) over (partition by school_id) as places
                              from support.worker where school_id is not null)
                        insert into support.intervention (child_id, school_id, kind, title, continuum, began_on, planned_until,
                               next_on, worker_id, assigned_on, opened_by_name, opened_at)
                        select e.child_id, e.school_id, :kind, :title, 'RECOVERY',
                               :today::date - 7 * (6 + e.child_id % 15), :today::date + 28 - (e.child_id / :every % 9) * 4,
                               :today::date - 2 + (e.child_id / :every % 21), w.id, :today::date - 42, 'bench', now()
                          from children.enrolment e
                          join leader w on w.school_id = e.school_id and w.place = e.child_id / :every % w.places
                         where e.child_id % :every = :rest and e.leaving_date is null
                        """)
                .param("kind", kind)
                .param("title", title)
                .param("every", every)
                .param("rest", rest)
                .param("today", today)
                .update();
    }

    /** Asked by the school's SENCo where there is one who signs in; answered, waiting, going on and over in turn. */
    private int referrals(long agency, long service) {
        int opened = opened("REFERRAL", "Education Welfare Service", 20, 1);
        jdbc.sql("""
                        insert into support.referral (intervention_id, child_id, school_id, service_id, to_agency_id, state,
                               urgency, reason, purpose, consent, sharing, basis, parts, shared, shared_until, asked_by,
                               asked_by_name, drafted_on, sent_on, answered_on, begun_on, edited_by_name, edited_at)
                        select i.id, i.child_id, i.school_id, :service, :agency, s.state, 'SOON', 'Away every Monday since March',
                               'To visit the family at home', 'GIVEN', 'SHARED', 'HEALTH_OR_SOCIAL_CARE', '{identity}',
                               '{"parts":[{"code":"identity","label":"Who the child is","heading":"Who the child is","rows":[{"key":"Name","value":"Zoë O''Hara"}]}]}',
                               :today::date + i.child_id % 60, a.account_id, 'Sencha O''Neil', i.began_on, i.began_on,
                               case when s.state <> 'SENT' then i.began_on + 9 end,
                               case when s.state = 'IN_PROGRESS' then i.began_on + 20 end, 'bench', now()
                          from support.intervention i
                          cross join lateral (select (array['SENT', 'ACCEPTED', 'IN_PROGRESS'])[1 + i.child_id / 20 % 3]) s (state)
                          left join lateral (select w.account_id from support.worker w
                                              where w.school_id = i.school_id and w.account_id is not null limit 1) a on true
                         where i.kind = 'REFERRAL'
                        """)
                .param("service", service)
                .param("agency", agency)
                .param("today", today)
                .update();
        jdbc.sql("update support.intervention set worker_id = null where kind = 'REFERRAL'")
                .update();
        jdbc.sql("""
                        insert into support.referral_entry (intervention_id, kind, happened_on, by_receiver, shown, by_name,
                               recorded_at)
                        select r.intervention_id, step.kind, step.day, step.kind <> 'SEND', true, 'bench', now()
                          from support.referral r
                          cross join lateral (values ('SEND', r.sent_on), ('ACCEPT', r.answered_on), ('BEGIN', r.begun_on))
                               step (kind, day)
                         where step.day is not null
                        """).update();
        return opened;
    }

    private int assessments() {
        int opened = opened("CAF", "Common assessment", 40, 2);
        jdbc.sql("""
                        insert into support.assessment (intervention_id, state, state_on, assessor_name)
                        select i.id, case when i.child_id / 40 % 3 = 0 then 'DRAFT' else 'COMPLETE' end, i.began_on + 14, 'bench'
                          from support.intervention i where i.kind = 'CAF'
                        """).update();
        jdbc.sql("""
                        insert into support.assessment_version (intervention_id, number, form_version, begun_on, done, completed_on)
                        select a.intervention_id, 1, 1, a.state_on - 14, '{details,reason}',
                               case when a.state = 'COMPLETE' then a.state_on end
                          from support.assessment a
                        """).update();
        jdbc.sql("""
                        insert into support.team_member (intervention_id, worker_id, name, relation, joined_on)
                        select a.intervention_id, w.id, w.name, 'Learning mentor', a.state_on
                          from support.assessment a
                          join support.intervention i on i.id = a.intervention_id
                          join support.worker w on w.school_id = i.school_id and w.id <> i.worker_id
                        """).update();
        jdbc.sql("""
                        insert into support.team_action (intervention_id, words, owner_worker_id, owner_name, due_on, state_on,
                               by_name)
                        select m.intervention_id, 'Ask the breakfast club for a place', m.worker_id, m.name,
                               :today::date - 3 + (m.id % 20)::integer, :today::date - 30, 'bench'
                          from support.team_member m
                        """).param("today", today).update();
        jdbc.sql("""
                        insert into support.team_meeting (intervention_id, meets_on, edited_by_name, edited_at)
                        select a.intervention_id, :today::date - 2 + (a.intervention_id % 20)::integer, 'bench', now()
                          from support.assessment a
                        """).param("today", today).update();
        return opened;
    }

    /** Children who have no other piece of support begin on one day, and have the profile on which the place rests. */
    private int nurtureGroups() {
        jdbc.sql("""
                        insert into support.nurture_group (school_id, name, places, opens_on, pattern, overseer, overseen_since,
                               edited_by_name, edited_at)
                        select distinct w.school_id, 'The Nest', 10, :today::date - 400, '{MON-AM,TUE-AM,WED-AM}'::text[],
                               'Ms Ó Sé', :today::date - 400, 'bench', now()
                          from support.worker w where w.school_id is not null
                        """).param("today", today).update();
        jdbc.sql("""
                        insert into support.nurture_adult (group_id, worker_id, position, teacher)
                        select g.id, w.id, w.place, w.place = 1
                          from support.nurture_group g
                          join (select id, school_id, row_number() over (partition by school_id order by id) as place
                                  from support.worker) w on w.school_id = g.school_id and w.place <= 2
                        """).update();
        int opened =
                jdbc.sql("""
                        insert into support.intervention (child_id, school_id, kind, title, continuum, began_on, planned_until,
                               worker_id, assigned_on, opened_by_name, opened_at)
                        select c.child_id, c.school_id, 'NURTURE', 'The Nest', 'SYSTEMATIC', :today::date - 20 * c.place::integer,
                               :today::date + 60, a.worker_id, :today::date - 20 * c.place::integer, 'bench', now()
                          from (select e.child_id, e.school_id, row_number() over (partition by e.school_id order by e.child_id) as place
                                  from children.enrolment e
                                 where e.leaving_date is null and e.child_id % 40 = 5) c
                          join support.nurture_group g on g.school_id = c.school_id
                          join support.nurture_adult a on a.group_id = g.id and a.position = 1
                         where c.place <= :most
                        """).param("today", today).param("most", IN_A_GROUP).update();
        jdbc.sql("""
                        insert into support.nurture_profile (child_id, taken_on, developmental, diagnostic, completed_by, by_name,
                               recorded_at)
                        select i.child_id, i.began_on - 7 + 90 * term, array_fill(4 + term, array[10]),
                               array_fill(9 - term, array[10]), 'Class teacher', 'bench', now()
                          from support.intervention i, generate_series(0, 1) term
                         where i.kind = 'NURTURE' and i.began_on - 7 + 90 * term <= :today::date
                        """).param("today", today).update();
        jdbc.sql("""
                        insert into support.nurture_placement (group_id, child_id, state, proposed_on, profile_id, reason,
                               intervention_id, placed_on, expected_return, edited_by_name, edited_at)
                        select g.id, i.child_id, 'PLACED', i.began_on - 7, p.id, 'Needs a small group', i.id, i.began_on,
                               i.planned_until, 'bench', now()
                          from support.intervention i
                          join support.nurture_group g on g.school_id = i.school_id
                          join support.nurture_profile p on p.child_id = i.child_id and p.taken_on = i.began_on - 7
                         where i.kind = 'NURTURE'
                        """).update();
        return opened;
    }

    private int familyPlans() {
        int opened = opened("FAMILY_SUPPORT", "Family support", 15, 4);
        jdbc.sql("""
                        insert into support.family_plan (id, school_id, kind, aims, frequency, consent, consent_by, consent_on,
                               edited_by_name, edited_at)
                        select i.id, i.school_id, i.kind, 'Mornings that work', 'WEEKLY', 'GIVEN', 'The mother', i.began_on,
                               'bench', now()
                          from support.intervention i where i.kind = 'FAMILY_SUPPORT'
                        """).update();
        jdbc.sql("""
                        insert into support.family_plan_child (plan_id, intervention_id)
                        select p.id, p.id from support.family_plan p
                        """).update();
        jdbc.sql("""
                        insert into support.family_contact (plan_id, school_id, way, happened_on, minutes, note, by_name,
                               recorded_at)
                        select p.id, p.school_id, 'VISIT', p.consent_on + 7 * week, 45, 'Both children up by seven', 'bench', now()
                          from support.family_plan p, generate_series(0, 5) week
                        """).update();
        return opened;
    }
}
