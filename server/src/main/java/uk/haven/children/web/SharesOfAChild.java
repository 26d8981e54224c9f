package uk.haven.children.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildShares;
import uk.haven.children.internal.ChildFacts;
import uk.haven.platform.ui.Words;

/** With whom a child is shared: the whole record, and what later modules share of it. */
@Component
class SharesOfAChild {

    private final ChildFacts facts;
    private final ObjectProvider<ChildShares> others;

    SharesOfAChild(ChildFacts facts, ObjectProvider<ChildShares> others) {
        this.facts = facts;
        this.others = others;
    }

    List<ChildShares.Shared> of(Child child, LocalDate date) {
        Stream<ChildShares.Shared> whole = facts.shares(child.id(), date).stream()
                .map(share -> new ChildShares.Shared(
                        "%s, until %s. Purpose: %s. Basis: %s"
                                .formatted(
                                        share.agencyId() == null ? "One person" : "An agency",
                                        Words.date(share.validUntil()),
                                        share.purpose(),
                                        share.lawfulBasis()),
                        true,
                        "",
                        ""));
        return Stream.concat(whole, others.orderedStream().flatMap(each -> each.of(child, date).stream()))
                .toList();
    }
}
