/** The second thread of an unlock; it has to be a file of its own when bundled. */
import '../vault/store/opening-worker.ts';
