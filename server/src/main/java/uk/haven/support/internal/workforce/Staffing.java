package uk.haven.support.internal.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.children.ChildId;
import uk.haven.partnership.Post;
import uk.haven.partnership.Posts;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.workforce.Caseload;
import uk.haven.support.domain.workforce.EndingPost;
import uk.haven.support.domain.workforce.Training;
import uk.haven.vulnerability.Vulnerability;

/** Who supports children, on whose money, and how full their hands are; a fixed number of queries. Call in a transaction. */
@Service
public class Staffing {

    private final Workers workers;
    private final Posts posts;
    private final Interventions interventions;
    private final Vulnerability vulnerability;
    private final WorkforceBook book;

    Staffing(
            Workers workers,
            Posts posts,
            Interventions interventions,
            Vulnerability vulnerability,
            WorkforceBook book) {
        this.workers = workers;
        this.posts = posts;
        this.interventions = interventions;
        this.vulnerability = vulnerability;
        this.book = book;
    }

    /**
     * One worker.
     *
     * @param posts key-worker posts that they hold on the date or will
     * @param training latest first
     * @param led what they lead that has not ended, as far as the viewer may see
     */
    public record Member(
            Worker worker, List<Post> posts, List<Training> training, List<Intervention> led, Caseload caseload) {

        /** Full-time equivalent on the date, all their posts together; null when none says. */
        public @Nullable BigDecimal fte() {
            return posts.stream()
                    .map(Post::fte)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }

        public String funding() {
            return posts.stream()
                    .map(Post::fundingSource)
                    .filter(source -> !source.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        public List<EndingPost> ending() {
            var ending = new ArrayList<EndingPost>();
            for (Post each : posts) {
                LocalDate end = each.end();
                if (end != null) {
                    ending.add(EndingPost.of(each, end, led));
                }
            }
            return ending;
        }
    }

    private record Held(long schoolId, String staffId) {}

    /** Workers who are active on the date, of the schools or (when empty) of every one that the viewer may see. */
    public List<Member> on(LocalDate date, Set<Long> schools) {
        return members(
                workers.all().stream()
                        .filter(each -> each.activeOn(date))
                        .filter(each -> schools.isEmpty()
                                || each.schoolId().isPresent()
                                        && schools.contains(each.schoolId().getAsLong()))
                        .toList(),
                date);
    }

    /**
     * Workers of the schools who have left and still lead support, by name: nobody gives it until it is given over. One who plans
     * for all, and so names no school, sees no child's support and gets none.
     */
    public List<Member> left(LocalDate date, Set<Long> schools) {
        List<Worker> gone = workers.all().stream()
                .filter(each -> each.activeUntil().filter(date::isAfter).isPresent())
                .filter(each -> each.schoolId().isPresent()
                        && schools.contains(each.schoolId().getAsLong()))
                .toList();
        return members(gone, date).stream()
                .filter(each -> !each.led().isEmpty())
                .toList();
    }

    /** These workers, by name. */
    public List<Member> members(List<Worker> of, LocalDate date) {
        List<Long> ids = of.stream().map(Worker::id).toList();
        Map<Long, List<Intervention>> led = new HashMap<>();
        List<Intervention> all = ids.isEmpty() ? List.of() : interventions.ledBy(ids);
        all.forEach(each -> led.computeIfAbsent(each.workerId().orElseThrow(), _ -> new ArrayList<>())
                .add(each));
        Set<ChildId> children = all.stream().map(Intervention::child).collect(Collectors.toSet());
        Map<ChildId, Integer> levels = children.isEmpty() ? Map.of() : vulnerability.recordedLevels(children, date);
        Map<Long, LocalDate> counting =
                interventions.countingFrom(all.stream().map(Intervention::id).toList());
        Map<Long, List<Training>> training =
                book.training(ids).stream().collect(Collectors.groupingBy(Training::workerId));
        Map<Held, List<Post>> held = posts.all().stream()
                .filter(post -> post.keyWorker())
                .filter(post -> !post.start().isAfter(date) && !ended(post, date))
                .collect(Collectors.groupingBy(post -> new Held(post.schoolId(), post.staffId())));
        return of.stream()
                .map(each -> {
                    var mine = led.getOrDefault(each.id(), List.of());
                    var key = new Held(each.schoolId().orElse(0), each.staffId());
                    return new Member(
                            each,
                            held.getOrDefault(key, List.of()),
                            training.getOrDefault(each.id(), List.of()),
                            mine,
                            Caseload.of(
                                    mine.stream()
                                            .filter(one -> counting.containsKey(one.id()))
                                            .toList(),
                                    levels,
                                    each.capacity()));
                })
                .sorted(Comparator.comparing(each -> each.worker().name()))
                .toList();
    }

    private static boolean ended(Post post, LocalDate date) {
        LocalDate end = post.end();
        return end != null && end.isBefore(date);
    }
}
