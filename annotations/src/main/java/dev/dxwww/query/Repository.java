package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose methods are SQL. Its class {@code <Type>_Queries} is generated, and is the
 * component of that type: other components ask for the interface.
 *
 * <p>Each abstract method has one of {@link Query}, {@link Execute} and {@link Batch}. Default
 * methods call the others, and run in one transaction with {@link Transactional}. The interface is
 * not private or sealed, has no type parameters, and extends nothing (QUERY-101).
 *
 * {@snippet lang=java :
 * record Task(long id, String title, Optional<Instant> dueAt) {}
 *
 * @Repository
 * interface TaskRepository {
 *   @Query("select id, title, due_at from tasks where id = :id")
 *   Optional<Task> find(long id);
 *
 *   @Query("insert into tasks (list_id, title) values (:list, :title) returning id")
 *   long add(long list, String title);
 * }
 *
 * @Component
 * final class Tasks {
 *   private final TaskRepository repository;
 *
 *   Tasks(TaskRepository repository) {
 *     this.repository = repository;
 *   }
 *
 *   String title(long id) {
 *     return repository.find(id).map(Task::title).orElse("no such task");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Repository {}
