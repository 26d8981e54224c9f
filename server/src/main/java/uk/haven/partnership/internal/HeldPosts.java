package uk.haven.partnership.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.haven.partnership.Post;
import uk.haven.partnership.Posts;

/** Posts for other modules. */
@Service
class HeldPosts implements Posts {

    private final StaffStore staff;

    HeldPosts(StaffStore staff) {
        this.staff = staff;
    }

    @Override
    public List<Post> all() {
        return staff.all().stream().map(StaffStore.Held::post).toList();
    }

    @Override
    public List<Post> at(long schoolId, LocalDate date) {
        return staff.at(schoolId, date);
    }
}
