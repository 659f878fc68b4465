package dev.dxwww.processor.transaction;

/**
 * {@code @Transactional}.
 *
 * @param name of the method, {@code TaskRepository.move}
 * @param isolation constant of {@code Isolation}
 * @param attempts of {@code @Idempotent}: how often it runs at most; 1 without
 */
public record TransactionModel(String name, String isolation, boolean readOnly, int attempts) {}
