package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.milestones.internal.review.Letter;
import uk.haven.milestones.internal.review.LetterWording;
import uk.haven.milestones.internal.review.Letters;
import uk.haven.milestones.internal.review.Letters.Draft;
import uk.haven.milestones.web.review.LettersPage.Child;
import uk.haven.milestones.web.review.LettersPage.Offer;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.documents.Documents;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Typed;
import uk.haven.vulnerability.ReturnsSections;

/** Makes the page that shows letters before they are written. */
@Component
class LettersPages {

    private final Letters letters;
    private final Documents documents;
    private final ReturnsSections sections;

    LettersPages(Letters letters, Documents documents, ReturnsSections sections) {
        this.letters = letters;
        this.documents = documents;
        this.sections = sections;
    }

    LettersPage page(
            School school,
            List<Draft> drafts,
            LetterWording wording,
            Typed typed,
            LocalDate today,
            List<Problem> problems) {
        boolean first = !typed.has("to") && problems.isEmpty();
        Set<String> ticked = Set.copyOf(typed.texts("to"));
        var children = new ArrayList<Child>();
        var all = new StringBuilder();
        for (Draft draft : drafts) {
            var offers = new ArrayList<Offer>();
            for (Letters.Offer each : draft.offered()) {
                Letter letter = letters.letter(wording, draft.line(), each.to(), today);
                all.append(letter.text().title())
                        .append(letter.text().body())
                        .append(each.to().name())
                        .append(each.to().address());
                String value = LettersController.value(draft.line(), each.to());
                offers.add(new Offer(
                        value,
                        label(each),
                        each.to().address().isEmpty()
                                ? "Without an address: the child takes it home"
                                : oneLine(each.to().address()),
                        first ? each.first() : ticked.contains(value),
                        letter.text().title(),
                        letter.text().paragraphs()));
            }
            children.add(new Child(
                    ReviewListPages.item(draft.line()),
                    draft.line().child().name(),
                    ReviewWords.halfTerm(draft.line().review()) + ", "
                            + ReviewWords.away(draft.line().standing().halfTerm()),
                    offers));
        }
        return new LettersPage(
                sections.links(ReviewQuery.PATH),
                List.of(new Crumb("Attendance review", ReviewQuery.PATH)),
                school.name(),
                wording.id(),
                ReviewListPages.wording(school),
                wording.schoolId().isEmpty()
                        ? "The wording is the one with which every school begins."
                        : "The wording is the school's own, version " + wording.version() + " by " + wording.by() + ".",
                unprintable(documents, all.toString()),
                children,
                problems);
    }

    private static String label(Letters.Offer each) {
        return each.to().person().isEmpty()
                ? "Parent or carer"
                : each.to().name() + (each.relation().isEmpty() ? "" : ", " + each.relation());
    }

    static String oneLine(String address) {
        return address.strip()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Letters that the PDF has no shapes for, parted by spaces; "" when it has all. */
    static String unprintable(Documents documents, String text) {
        return documents
                .unprintable(text)
                .codePoints()
                .mapToObj(Character::toString)
                .limit(20)
                .collect(Collectors.joining(" "));
    }
}
