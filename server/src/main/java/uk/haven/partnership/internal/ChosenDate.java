package uk.haven.partnership.internal;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import uk.haven.access.Viewer;
import uk.haven.access.WhereAndWhen;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.partnership.Settings;

/** Keeps the date that a person looks at in their session. */
@Service
public class ChosenDate implements WhereAndWhen {

    private static final String ATTRIBUTE = "haven.asOf";

    private final Partnership partnership;
    private final Settings settings;

    ChosenDate(Partnership partnership, Settings settings) {
        this.partnership = partnership;
        this.settings = settings;
    }

    @Override
    public String place(Viewer.Person viewer) {
        Set<Long> schools = viewer.schoolIds();
        return switch (schools.size()) {
            case 0 -> partnership.name();
            case 1 ->
                partnership.school(schools.iterator().next()).map(School::name).orElse(partnership.name());
            default -> schools.size() + " schools";
        };
    }

    @Override
    public LocalDate asOf() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION) instanceof String chosen) {
            return LocalDate.parse(chosen);
        }
        return today();
    }

    /** Looks at another date from now on; the partnership's today ends the look back. */
    public void choose(LocalDate date) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (date.equals(today())) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION);
        } else {
            request.setAttribute(ATTRIBUTE, date.toString(), RequestAttributes.SCOPE_SESSION);
        }
    }

    @Override
    public LocalDate today() {
        return partnership.today();
    }

    @Override
    public boolean synthetic() {
        return settings.current().synthetic();
    }
}
