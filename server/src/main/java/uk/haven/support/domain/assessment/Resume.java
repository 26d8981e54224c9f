package uk.haven.support.domain.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where to go on writing. */
public final class Resume {

    private Resume() {}

    /**
     * The part that was saved last, when something is missing in it; else the first part in which something is.
     *
     * @param done codes of the parts that hold all they require
     * @param last code of the part that was saved last, or ""
     * @param open whether the person may open a part
     */
    public static Optional<Form.Part> at(Form form, Set<String> done, String last, Predicate<Form.Part> open) {
        return form.part(last)
                .filter(part -> !done.contains(part.code()) && open.test(part))
                .or(() -> form.parts().stream()
                        .filter(part -> !done.contains(part.code()) && open.test(part))
                        .findFirst());
    }
}
