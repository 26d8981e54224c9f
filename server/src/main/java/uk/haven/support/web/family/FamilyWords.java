package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.internal.family.FamilyPlan.Contact;

/** How pages about families say things. */
@Component
class FamilyWords {

    private final Partnership partnership;

    FamilyWords(Partnership partnership) {
        this.partnership = partnership;
    }

    String school(long id) {
        return partnership.school(id).map(School::name).orElse("another school");
    }

    /** Contacts for a timeline, in the order in which they come. */
    static List<Moment> moments(List<Contact> contacts) {
        var moments = new ArrayList<Moment>();
        for (Contact each : contacts) {
            String minutes = each.minutes().isPresent()
                    ? ", " + Words.count(each.minutes().getAsInt(), "minute", "minutes")
                    : "";
            moments.add(new Moment(
                    each.on(),
                    each.way() == ContactWay.REVIEW ? "Review" : "Contact",
                    each.way().label() + minutes,
                    each.note(),
                    each.by(),
                    null));
        }
        return moments;
    }

    static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
