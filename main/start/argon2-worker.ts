/** The thread in which the vault process derives a key; it has to be a file of its own when bundled. */
import '../vault/door/argon2-worker.ts';
