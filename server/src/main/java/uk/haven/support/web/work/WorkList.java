package uk.haven.support.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.PageShell;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.work.MyWork.Work;
import uk.haven.support.internal.work.Todo;

/** The things to do as the page lists them: narrowed, by bucket, fifty at a time. */
final class WorkList {

    static final int PAGE = 50;

    private final Work work;
    private final Asked asked;
    private final Map<String, String> parts;
    private final List<Todo> narrowed;
    private final Pages pages;

    /**
     * What the address asks for; "" for all.
     *
     * @param bucket name of a {@link Bucket}, lower case
     * @param child part of the child's name
     * @param part path of a part of Support, or {@code other}
     */
    record Asked(String bucket, String child, String part, int page) {

        String path(String otherBucket) {
            var path = UriComponentsBuilder.fromPath("/support");
            Map.of("bucket", otherBucket, "child", child, "part", part).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(each -> !each.getValue().isEmpty())
                    .forEach(each -> path.queryParam(each.getKey(), each.getValue()));
            return path.encode().toUriString();
        }
    }

    WorkList(Work work, Asked asked, List<PageShell.Link> sections) {
        this.work = work;
        this.asked = asked;
        this.parts = parts(work, sections);
        List<Todo> matching = work.todos().stream().filter(this::matches).toList();
        this.narrowed = matching.stream()
                .filter(each -> asked.bucket().isEmpty() || code(each.bucket()).equals(asked.bucket()))
                .toList();
        this.pages = new Pages(asked.page(), PAGE, narrowed.size(), asked.path(asked.bucket()));
    }

    private boolean matches(Todo each) {
        boolean child = each.item()
                .who()
                .toLowerCase(Locale.ROOT)
                .contains(asked.child().strip().toLowerCase(Locale.ROOT));
        return child && (asked.part().isEmpty() || asked.part().equals(partKey(each)));
    }

    private static Map<String, String> parts(Work work, List<PageShell.Link> sections) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", "Every kind");
        sections.stream()
                .filter(link ->
                        work.todos().stream().anyMatch(each -> each.part().equals(link.path())))
                .forEach(link -> labels.put(link.path(), link.label()));
        work.todos().stream()
                .filter(each -> !labels.containsKey(each.part()) || each.part().isEmpty())
                .forEach(each -> labels.putIfAbsent(
                        partKey(each), each.about().map(of -> of.kind().label()).orElse("Other")));
        return labels;
    }

    private static String partKey(Todo each) {
        return each.part().isEmpty() ? each.about().map(of -> of.kind().name()).orElse("other") : each.part();
    }

    static String code(Bucket bucket) {
        return bucket.name().toLowerCase(Locale.ROOT);
    }

    Pages pages() {
        return pages;
    }

    List<Section> buckets() {
        var sections = new ArrayList<Section>();
        List<Todo> matching = work.todos().stream().filter(this::matches).toList();
        sections.add(new Section("All", asked.path(""), asked.bucket().isEmpty(), matching.size()));
        for (Bucket bucket : Bucket.values()) {
            int count = (int)
                    matching.stream().filter(each -> each.bucket() == bucket).count();
            String code = code(bucket);
            sections.add(
                    new Section(bucket.label(), asked.path(code), asked.bucket().equals(code), count));
        }
        return sections;
    }

    WorkPage.Filter filter() {
        return new WorkPage.Filter(
                Field.of("child", "Child").withValue(asked.child()),
                Field.of("part", "Kind").withValue(asked.part()),
                Option.of(parts, asked.part()),
                asked.bucket());
    }

    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (!asked.child().isBlank()) {
            chips.add(new Chip(
                    "Child: " + asked.child().strip(),
                    new Asked(asked.bucket(), "", asked.part(), 1).path(asked.bucket())));
        }
        if (!asked.part().isEmpty()) {
            chips.add(new Chip(
                    parts.getOrDefault(asked.part(), asked.part()),
                    new Asked(asked.bucket(), asked.child(), "", 1).path(asked.bucket())));
        }
        return chips;
    }

    /** The rows of this page by bucket. @param ticked what was ticked when the form came back */
    List<WorkPage.Group> groups(LocalDate date, Collection<UUID> ticked) {
        Map<Bucket, List<WorkPage.Row>> rows = new EnumMap<>(Bucket.class);
        shown().forEach(each ->
                rows.computeIfAbsent(each.bucket(), _ -> new ArrayList<>()).add(row(each, date, ticked)));
        return rows.entrySet().stream()
                .map(each -> new WorkPage.Group(each.getKey().label(), each.getValue()))
                .toList();
    }

    List<Todo> shown() {
        return narrowed.stream().skip(pages.offset()).limit(PAGE).toList();
    }

    private static WorkPage.Row row(Todo each, LocalDate date, Collection<UUID> ticked) {
        Optional<UUID> item = each.about().map(of -> of.publicId());
        return new WorkPage.Row(
                item.map(UUID::toString).orElse(""),
                each.item().who(),
                each.item().sentence(),
                due(each, date),
                each.item().action(),
                each.item().path(),
                item.map(ticked::contains).orElse(false));
    }

    private static String due(Todo each, LocalDate date) {
        LocalDate due = each.item().due();
        return switch (each.bucket()) {
            case OVERDUE -> "Was due " + Words.date(due);
            case DUE -> due.equals(date) ? "Today" : "Due " + Words.date(due);
            case NEW, MET, WAITING -> "Since " + Words.date(due);
        };
    }
}
