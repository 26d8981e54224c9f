package uk.haven.support.web.nurture;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.web.PageShell;
import uk.haven.support.internal.nurture.GroupBook;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.internal.nurture.Placement;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** What the pages of nurture groups share: whose groups, which one, who may do what. */
@Component
class NurtureForms {

    /** Those who make groups, and decide about places and returns. */
    static final Set<Role> LEAD = Set.of(Role.SENCO, Role.HEAD);

    private final SupportSections sections;
    private final SupportForms forms;
    private final GroupBook groups;
    private final Children children;
    private final Partnership partnership;
    private final Audit audit;

    NurtureForms(
            SupportSections sections,
            SupportForms forms,
            GroupBook groups,
            Children children,
            Partnership partnership,
            Audit audit) {
        this.sections = sections;
        this.forms = forms;
        this.groups = groups;
        this.children = children;
        this.partnership = partnership;
        this.audit = audit;
    }

    List<PageShell.Link> links() {
        return sections.links(NurtureNavigation.PATH);
    }

    /** What every page about support shares. */
    SupportForms support() {
        return forms;
    }

    SchoolCalendar calendar() {
        return partnership.calendar();
    }

    /** Names of schools at which the viewer holds one of the roles, in order of their names. */
    Map<Long, String> schools(Collection<Role> roles) {
        Map<Long, String> names = new LinkedHashMap<>();
        Viewers.person().memberships().stream()
                .filter(each -> roles.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .flatMap(id -> partnership.school(id).stream())
                .sorted(Comparator.comparing(School::name))
                .forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    String school(long id) {
        return partnership.school(id).map(School::name).orElse("");
    }

    /** Whether the viewer holds one of the roles at the school. */
    static boolean may(Set<Role> roles, long school) {
        return Viewers.current().orElse(null) instanceof Viewer.Person person
                && roles.stream().anyMatch(role -> person.hasAt(role, school));
    }

    /** The group, or 404 for one that is not there for whoever works at its school. Call inside a transaction. */
    NurtureGroup group(UUID id, Set<Role> roles) {
        return groups.find(id).filter(each -> may(roles, each.schoolId())).orElseThrow(SupportForms::notThere);
    }

    /** The child of a placement, or 404. Call inside a transaction. */
    Child child(Placement of) {
        return children.find(of.child(), forms.today()).orElseThrow(SupportForms::notThere);
    }

    /** Records that a list with children's names was read. */
    void listed(String action, int children) {
        audit.record(new Audit.Entry(action, "list", "", children + " children"));
    }

    static String path(NurtureGroup group) {
        return NurtureNavigation.PATH + "/" + group.publicId();
    }

    /** A name within a line of other words, so that one written from right to left does not turn the rest around. */
    static String apart(String name) {
        return "\u2068" + name + "\u2069";
    }

    /** At most so many characters. */
    static Optional<Problem> longer(String text, int most, String field) {
        return text.length() > most
                ? Optional.of(Problem.of(field, "TEXT-LENGTH", "That is too long", "Use up to " + most + " characters"))
                : Optional.empty();
    }
}
