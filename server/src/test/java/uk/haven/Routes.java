package uk.haven;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.haven.access.Role;

/**
 * Who may call which route. Add a line for each route you add: {@code open} needs no sign-in, {@code anyone} is every
 * signed-in person (what they then see is the database's to say), {@code only} names roles and needs {@code @AllowedTo}
 * on the controller.
 */
final class Routes {

    private static final Set<Role> OPEN = EnumSet.noneOf(Role.class);

    static final Map<String, Set<Role>> TABLE = new LinkedHashMap<>();

    static {
        // sign-in
        open("GET /sign-in", "POST /sign-in", "GET /welcome/{token}", "POST /welcome/{token}");
        anyone("POST /sign-out");
        anyone("GET /sign-in/code", "POST /sign-in/code", "GET /sign-in/set-up", "POST /sign-in/set-up");
        // today
        anyone("GET /");
        // accounts
        only(
                EnumSet.of(Role.ADMINISTRATOR),
                "GET /accounts",
                "POST /accounts",
                "GET /accounts/{id}",
                "POST /accounts/{id}/roles",
                "POST /accounts/{id}/roles/{role}/end",
                "POST /accounts/{id}/{change}");
        // one's own account
        anyone(
                "GET /account",
                "POST /account/password",
                "POST /account/recovery-codes",
                "POST /account/sessions/{session}/end",
                "POST /account/sign-out-everywhere");
        // support
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.AGENCY_WORKER),
                "GET /support",
                "POST /support/work",
                "GET /account/notices",
                "POST /account/notices",
                "POST /account/notices/calendar",
                "POST /account/notices/calendar/end");
        open("GET /calendar/{secret}.ics");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER),
                "GET /support/workforce",
                "GET /support/workforce/{id:[0-9a-f-]{36}}",
                "POST /support/workforce/{id:[0-9a-f-]{36}}",
                "POST /support/workforce/{id:[0-9a-f-]{36}}/training");
        only(EnumSet.of(Role.SENCO, Role.HEAD), "POST /support/workforce/{id:[0-9a-f-]{36}}/handover");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "GET /support/programmes",
                "POST /support/programmes",
                "POST /support/programmes/bulk",
                "GET /support/programmes/new",
                "GET /support/programmes/effects",
                "GET /support/programmes/{id:[0-9a-f-]{36}}",
                "GET /support/programmes/{id:[0-9a-f-]{36}}/plan",
                "POST /support/programmes/{id:[0-9a-f-]{36}}/plan",
                "POST /support/programmes/{id:[0-9a-f-]{36}}/sessions",
                "POST /support/programmes/{id:[0-9a-f-]{36}}/targets",
                "POST /support/programmes/{id:[0-9a-f-]{36}}/entries",
                "GET /support/programmes/{id:[0-9a-f-]{36}}/end",
                "POST /support/programmes/{id:[0-9a-f-]{36}}/end",
                "GET /support/continuum",
                "GET /support/nurture/{id:[0-9a-f-]{36}}",
                "GET /support/nurture/{id:[0-9a-f-]{36}}/register",
                "POST /support/nurture/{id:[0-9a-f-]{36}}/register",
                "GET /support/nurture/{id:[0-9a-f-]{36}}/quality",
                "POST /support/nurture/{id:[0-9a-f-]{36}}/quality",
                "GET /support/nurture/{id:[0-9a-f-]{36}}/quality/new",
                "GET /support/nurture/propose",
                "POST /support/nurture/propose",
                "GET /support/nurture/effects",
                "GET /support/nurture/placements/{id:[0-9a-f-]{36}}",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/profile",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/steps",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/steps/done");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD),
                "GET /support/nurture/new",
                "POST /support/nurture",
                "GET /support/nurture/{id:[0-9a-f-]{36}}/change",
                "POST /support/nurture/{id:[0-9a-f-]{36}}/change",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/place",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/decline",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/return",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/put-off",
                "POST /support/nurture/placements/{id:[0-9a-f-]{36}}/end");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER),
                "GET /support/nurture",
                "GET /support/nurture/threshold");
        only(EnumSet.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER), "POST /support/nurture/threshold");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "GET /support/assessments",
                "POST /support/assessments",
                "GET /support/assessments/new",
                "GET /support/assessments/{id:[0-9a-f-]{36}}",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/parts/{part}",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/parts/{part}",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/consent",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/open",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/complete",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/complete",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/review",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/review/drop",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/close",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/close",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/versions/{number}",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/print",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/team",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/members",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/agencies",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/members/{member}/leave",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/lead",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/actions",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/actions/{action}",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/meetings",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/team/meetings/new",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/meetings/held",
                "GET /support/assessments/{id:[0-9a-f-]{36}}/team/meetings/{meeting}",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/meetings/{meeting}",
                "POST /support/assessments/{id:[0-9a-f-]{36}}/team/meetings/{meeting}/cancel");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "GET /support/families",
                "GET /support/families/links",
                "POST /support/families/links/{id:[0-9a-f-]{36}}",
                "GET /support/families/{id:[0-9a-f-]{36}}",
                "POST /support/families/{id:[0-9a-f-]{36}}/link",
                "POST /support/families/{id:[0-9a-f-]{36}}/leave",
                "POST /support/families/{id:[0-9a-f-]{36}}/home",
                "POST /support/families/{id:[0-9a-f-]{36}}/story",
                "POST /support/families/{id:[0-9a-f-]{36}}/contacts",
                "GET /support/families/{id:[0-9a-f-]{36}}/people",
                "POST /support/families/{id:[0-9a-f-]{36}}/people",
                "GET /support/families/{id:[0-9a-f-]{36}}/people/{person:[0-9a-f-]{36}}",
                "POST /support/families/{id:[0-9a-f-]{36}}/people/{person:[0-9a-f-]{36}}",
                "POST /support/families/{id:[0-9a-f-]{36}}/people/{person:[0-9a-f-]{36}}/open",
                "POST /support/families/{id:[0-9a-f-]{36}}/people/{person:[0-9a-f-]{36}}/out",
                "GET /support/families/{id:[0-9a-f-]{36}}/people/{person:[0-9a-f-]{36}}/earlier",
                "POST /support/families/{id:[0-9a-f-]{36}}/people/{person:[0-9a-f-]{36}}/earlier",
                "GET /support/families/plans/new",
                "POST /support/families/plans",
                "GET /support/families/plans/{id:[0-9a-f-]{36}}",
                "GET /support/families/plans/{id:[0-9a-f-]{36}}/plan",
                "POST /support/families/plans/{id:[0-9a-f-]{36}}/plan",
                "POST /support/families/plans/{id:[0-9a-f-]{36}}/contacts",
                "POST /support/families/plans/{id:[0-9a-f-]{36}}/steps",
                "POST /support/families/plans/{id:[0-9a-f-]{36}}/notes",
                "POST /support/families/plans/{id:[0-9a-f-]{36}}/take",
                "GET /support/arrived",
                "POST /support/arrived",
                "GET /support/families/plans/{id:[0-9a-f-]{36}}/end",
                "POST /support/families/plans/{id:[0-9a-f-]{36}}/end",
                "GET /support/families/transitions",
                "GET /support/families/mentors");
        only(EnumSet.of(Role.SENCO, Role.HEAD), "POST /support/families/mentors");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER),
                "GET /support/referrals",
                "GET /support/referrals/{id:[0-9a-f-]{36}}",
                "POST /support/referrals/{id:[0-9a-f-]{36}}/steps",
                "POST /support/referrals/{id:[0-9a-f-]{36}}/entries");
        only(
                EnumSet.of(Role.AGENCY_WORKER),
                "POST /support/referrals/{id:[0-9a-f-]{36}}/take",
                "GET /support/teams",
                "GET /support/teams/{id:[0-9a-f-]{36}}");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "POST /support/referrals",
                "GET /support/referrals/new",
                "GET /support/referrals/{id:[0-9a-f-]{36}}/draft",
                "POST /support/referrals/{id:[0-9a-f-]{36}}/draft",
                "POST /support/referrals/{id:[0-9a-f-]{36}}/share");
        only(
                EnumSet.of(
                        Role.KEY_WORKER,
                        Role.SENCO,
                        Role.HEAD,
                        Role.INCLUSION_LEADER,
                        Role.PARTNERSHIP_MANAGER,
                        Role.AGENCY_WORKER),
                "GET /support/services",
                "GET /support/services/{id:[0-9a-f-]{36}}");
        only(
                EnumSet.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER),
                "POST /support/services",
                "GET /support/services/new",
                "GET /support/services/{id:[0-9a-f-]{36}}/change",
                "POST /support/services/{id:[0-9a-f-]{36}}/change",
                "GET /support/agencies",
                "POST /support/agencies",
                "GET /support/agencies/{id:[0-9a-f-]{36}}",
                "POST /support/agencies/{id:[0-9a-f-]{36}}");
        only(
                EnumSet.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER),
                "GET /support/workforce/meetings",
                "POST /support/workforce/meetings");
        // the audit
        only(EnumSet.of(Role.PRIVACY_OFFICER), "GET /audit", "GET /audit.csv");
        anyone("GET /account/seen");
        // help
        anyone("GET /gallery", "GET /gallery/{name}");
        anyone("GET /help", "GET /accessibility", "GET /privacy");
        // children
        only(
                EnumSet.of(Role.DATA_MANAGER, Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "GET /children",
                "GET /children/list.csv");
        only(
                EnumSet.of(Role.DATA_MANAGER, Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER),
                "GET /children/{publicId:[0-9a-f-]{36}}",
                "GET /children/{publicId:[0-9a-f-]{36}}/print");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "POST /children/{publicId:[0-9a-f-]{36}}/family",
                "POST /children/{publicId:[0-9a-f-]{36}}/family/leave",
                "POST /children/{publicId:[0-9a-f-]{36}}/groups",
                "POST /children/{publicId:[0-9a-f-]{36}}/groups/end");
        only(
                EnumSet.of(Role.DATA_MANAGER, Role.SENCO, Role.HEAD),
                "GET /children/duplicates",
                "POST /children/duplicates/{publicId:[0-9a-f-]{36}}");
        // levels, indicators and who acts
        only(
                EnumSet.of(Role.SENCO, Role.HEAD),
                "GET /vulnerability/children/{id}/level",
                "POST /vulnerability/children/{id}/level");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "GET /vulnerability/children/{id}/indicator",
                "POST /vulnerability/children/{id}/indicator",
                "GET /vulnerability/children/{id}/indicator/{seen}/end",
                "POST /vulnerability/children/{id}/indicator/{seen}/end",
                "GET /vulnerability/children/{id}/acting",
                "POST /vulnerability/children/{id}/acting",
                "GET /vulnerability/children/{id}/acting/{acting}/end",
                "POST /vulnerability/children/{id}/acting/{acting}/end");
        only(
                EnumSet.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD),
                "GET /vulnerability/proposed",
                "GET /vulnerability/nobody-acting",
                "POST /vulnerability/nobody-acting");
        only(EnumSet.of(Role.SENCO, Role.HEAD), "POST /vulnerability/proposed");
        // the framework
        anyone("GET /framework");
        only(
                EnumSet.of(Role.ADMINISTRATOR),
                "GET /framework/draft",
                "POST /framework/draft",
                "POST /framework/draft/save",
                "POST /framework/draft/publish",
                "POST /framework/draft/discard");
        // returns
        only(
                EnumSet.of(
                        Role.SENCO,
                        Role.HEAD,
                        Role.KEY_WORKER,
                        Role.DATA_MANAGER,
                        Role.PARTNERSHIP_MANAGER,
                        Role.INCLUSION_LEADER),
                "GET /returns",
                "GET /returns/{laestab}/{year}/{term}",
                "POST /returns/{laestab}/{year}/{term}");
        // milestones
        anyone("GET /milestones/entitlement");
        only(EnumSet.of(Role.PARTNERSHIP_MANAGER), "POST /milestones/entitlement/outreach");
        only(
                EnumSet.of(Role.ADMINISTRATOR),
                "GET /milestones/entitlement/draft",
                "POST /milestones/entitlement/draft",
                "POST /milestones/entitlement/draft/save",
                "POST /milestones/entitlement/draft/publish",
                "POST /milestones/entitlement/draft/discard");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER),
                "GET /milestones",
                "GET /milestones/language",
                "GET /milestones/language/phases",
                "POST /milestones/language/phases",
                "GET /milestones/language/children/{id}",
                "GET /milestones/leavers",
                "POST /milestones/leavers",
                "GET /milestones/starts/{id}",
                "GET /milestones/starts/{id}/progress");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER),
                "POST /milestones/language",
                "POST /milestones/language/children/{id}");
        only(EnumSet.of(Role.SENCO, Role.HEAD), "POST /milestones");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER),
                "GET /milestones/experiences",
                "GET /milestones/experiences/lacking",
                "GET /milestones/activities",
                "GET /milestones/activities/{id:[0-9a-f-]{36}}");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER),
                "GET /milestones/activities/new",
                "POST /milestones/activities",
                "GET /milestones/activities/{id:[0-9a-f-]{36}}/plan",
                "POST /milestones/activities/{id:[0-9a-f-]{36}}/plan",
                "GET /milestones/activities/{id:[0-9a-f-]{36}}/children",
                "POST /milestones/activities/{id:[0-9a-f-]{36}}/children",
                "POST /milestones/activities/{id:[0-9a-f-]{36}}/happened",
                "POST /milestones/activities/{id:[0-9a-f-]{36}}/call-off",
                "POST /milestones/activities/{id:[0-9a-f-]{36}}/corrections");
        only(
                EnumSet.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER),
                "GET /milestones/reviews",
                "POST /milestones/reviews",
                "GET /milestones/reviews/{id:[0-9a-f-]{36}}",
                "POST /milestones/reviews/{id:[0-9a-f-]{36}}",
                "POST /milestones/reviews/letters/preview",
                "GET /milestones/reviews/letters",
                "POST /milestones/reviews/letters",
                "GET /milestones/reviews/letters/{id:[0-9a-f-]{36}}",
                "GET /milestones/reviews/letters/{id:[0-9a-f-]{36}}/letters.pdf",
                "GET /milestones/reviews/letters/{id:[0-9a-f-]{36}}/letters.csv",
                "GET /milestones/reviews/letters/{id:[0-9a-f-]{36}}/letters.xlsx");
        only(EnumSet.of(Role.SENCO, Role.HEAD), "GET /milestones/reviews/wording", "POST /milestones/reviews/wording");
        only(
                EnumSet.of(
                        Role.SENCO,
                        Role.HEAD,
                        Role.KEY_WORKER,
                        Role.DATA_MANAGER,
                        Role.PARTNERSHIP_MANAGER,
                        Role.INCLUSION_LEADER),
                "GET /milestones/returns",
                "GET /milestones/returns/{laestab}/{year}",
                "POST /milestones/returns/{laestab}/{year}");
        only(
                EnumSet.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER),
                "GET /partnership/milestones",
                "GET /partnership/support");
        // dashboards
        only(EnumSet.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER), "GET /partnership");
        only(EnumSet.of(Role.HEAD, Role.SENCO, Role.DATA_MANAGER), "GET /school");
        // schools and settings
        anyone(
                "GET /schools",
                "GET /schools/{la:[0-9A-Z]{3}}/{number:[0-9A-Z]{4}}",
                "GET /schools/{la:[0-9A-Z]{3}}-{number:[0-9A-Z]{4}}");
        only(EnumSet.of(Role.ADMINISTRATOR), "GET /settings", "POST /settings", "POST /settings/calendar");
        // sending files in
        only(
                EnumSet.of(Role.DATA_MANAGER),
                "GET /children/{child}/ctf",
                "GET /files/{id}/columns",
                "POST /files/{id}/columns",
                "POST /files/{id}/arrival",
                "GET /files",
                "POST /files",
                "GET /files/sets/{set}",
                "GET /files/sets/{set}/progress",
                "POST /files/sets/{set}/apply",
                "POST /files/sets/{set}/stop",
                "POST /files/sets/{set}/again",
                "POST /files/sets/{set}/drop",
                "GET /files/examples/{name}",
                "GET /files/{id}",
                "POST /files/{id}/mend",
                "GET /files/{id}/errors.csv",
                "GET /files/{id}/errors.xlsx");
        // the partnership's and a school's own figures
        only(EnumSet.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER), "GET /partnership");
        only(EnumSet.of(Role.HEAD, Role.SENCO, Role.DATA_MANAGER), "GET /school");
        // where and when
        anyone("GET /where-and-when", "POST /where-and-when");
    }

    private Routes() {}

    static boolean isPublic(Set<Role> allowed) {
        return allowed.isEmpty();
    }

    private static void open(String... routes) {
        only(OPEN, routes);
    }

    private static void anyone(String... routes) {
        only(EnumSet.allOf(Role.class), routes);
    }

    private static void only(Set<Role> roles, String... routes) {
        for (String route : routes) {
            TABLE.put(route, roles);
        }
    }
}
