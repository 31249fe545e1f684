/**
 * What might happen, what Verso does about it and where that ends, in plain words. Shown under About;
 * THREATS.md is the same words, and a test holds it to them.
 */
import { defineWords } from '../words.ts';

export interface ThreatCase {
  /** What happens, as a heading. */
  readonly when: string;
  /** What Verso does. */
  readonly then: string;
  /** Where that ends. */
  readonly but: string;
}

export interface ThreatWords {
  readonly title: string;
  readonly lead: string;
  readonly cases: readonly ThreatCase[];
}

const en: ThreatWords = {
  title: 'What might happen',
  lead: 'What Verso does in each case, and where that ends. Nothing here is a promise beyond its own sentence.',
  cases: [
    {
      when: 'The computer, the folder or a backup is stolen',
      then: 'Every word is encrypted under a key that only your passphrase or your recovery words open. Each guess at the passphrase costs the thief time and memory.',
      but: 'A short or well-known passphrase can still be guessed. The number of records, a size class for each and the times of the files can be seen.',
    },
    {
      when: 'Somebody changes the files',
      then: 'An entry that was altered, exchanged, removed or set back is noticed when you unlock, and you are told by name what is concerned.',
      but: 'They can destroy the journal. An old backup that is opened on another computer has nothing there to be compared with.',
    },
    {
      when: 'You walk away and the window is locked',
      then: 'The program that held your words has ended, and with it its memory. The open draft was sealed first.',
      but: 'The system may have written memory to the disk before, when it was short of it or put the computer to sleep. Encrypt the whole disk.',
    },
    {
      when: 'You copy a passage, or share your screen',
      then: 'Where the system allows it, the window stays out of screenshots and shared screens. What you copy is taken off the clipboard after a minute and when Verso locks, unless something else lies there by then.',
      but: 'Linux does not allow it. Until then other programs can read the clipboard, and one that keeps a history of it keeps what you copied.',
    },
    {
      when: 'Hostile text is pasted or opened',
      then: 'It stays text. The page may run no code but its own, load nothing, go nowhere and open nothing. Some seventy ways around that are tried in every test run.',
      but: 'The engine that draws the page is large and has mistakes of its own. Keep Verso up to date.',
    },
    {
      when: 'Somebody listens to the network',
      then: 'There is nothing to hear. Verso asks for no address, sends no report and looks for no update.',
      but: 'So it cannot tell you that a new version exists. Look for one yourself, now and then.',
    },
    {
      when: 'A harmful program runs under your name',
      then: 'Verso refuses to start with the switches that would attach a debugger or take its protections away.',
      but: 'While the journal is open, such a program can read your keys and your screen. No app can prevent that.',
    },
    {
      when: 'The computer belongs to your institution',
      then: 'There is no account and no way in for anybody else: not for the scheme, not for your institution, not for those who made Verso.',
      but: 'Whoever administers the computer can install programs that see what you see. Use a computer of your own.',
    },
    {
      when: 'Verso itself was tampered with before it reached you',
      then: 'Everything that it is built from is pinned by checksum and listed in a bill of materials. On Windows and macOS the program checks its own archive when it starts.',
      but: 'On Linux it does not. Compare the checksum of the installer with the published one.',
    },
    {
      when: 'You release a copy',
      then: 'Names on your list, numbers, dates and addresses are pointed out, and you see exactly the words that will leave. What is marked as never released stays.',
      but: 'A story can be recognised without a name. A copy cannot be called back, and lies unencrypted where you saved it.',
    },
    {
      when: 'You forget the passphrase and lose the recovery words',
      then: 'Once a year Verso asks whether you can still get in.',
      but: 'Without either, nobody can open the journal again.',
    },
    {
      when: 'You destroy the journal',
      then: 'The keys go first, then the files and, if you wish, the backups in the folder that Verso uses.',
      but: 'Copies that somebody else made, a synchronised drive’s history and the cells of a solid-state disk are out of its reach.',
    },
    {
      when: 'A court, or somebody with power over you, demands it',
      then: 'Verso tells you before your first word that reflective notes have no legal privilege.',
      but: 'It has no second passphrase and nothing hidden. Write with that in mind.',
    },
  ],
};

const fr: ThreatWords = {
  title: 'Ce qui peut arriver',
  lead: 'Ce que Verso fait dans chaque cas, et où cela s’arrête. Rien ici ne promet plus que sa propre phrase.',
  cases: [
    {
      when: 'On vole l’ordinateur, le dossier ou une sauvegarde',
      then: 'Chaque mot est chiffré sous une clé que seuls ouvrent votre phrase secrète ou vos mots de secours. Chaque essai coûte au voleur du temps et de la mémoire.',
      but: 'Une phrase courte ou connue peut tout de même être devinée. Le nombre d’enregistrements, une classe de taille pour chacun et les dates des fichiers restent visibles.',
    },
    {
      when: 'On modifie les fichiers',
      then: 'Une entrée modifiée, échangée, retirée ou remise à un état ancien est remarquée au déverrouillage, et Verso vous dit laquelle.',
      but: 'On peut détruire le journal. Une vieille sauvegarde ouverte sur un autre ordinateur n’y trouve rien à quoi se comparer.',
    },
    {
      when: 'Vous vous éloignez, la fenêtre verrouillée',
      then: 'Le programme qui tenait vos mots s’est arrêté, et sa mémoire avec lui. Le brouillon ouvert a d’abord été mis sous scellé.',
      but: 'Le système a pu écrire de la mémoire sur le disque auparavant, faute de place ou pour la veille. Chiffrez le disque entier.',
    },
    {
      when: 'Vous copiez un passage, ou partagez votre écran',
      then: 'Là où le système le permet, la fenêtre reste hors des captures et des écrans partagés. Ce que vous copiez est retiré du presse-papiers après une minute et au verrouillage, sauf si autre chose s’y trouve entre-temps.',
      but: 'Linux ne le permet pas. D’ici là, d’autres programmes peuvent lire le presse-papiers, et celui qui en garde un historique garde ce que vous avez copié.',
    },
    {
      when: 'Un texte hostile est collé ou ouvert',
      then: 'Il reste du texte. La page n’exécute que son propre code, ne charge rien, ne va nulle part et n’ouvre rien. Quelque soixante-dix façons d’y échapper sont essayées à chaque série de tests.',
      but: 'Le moteur qui dessine la page est vaste et a ses propres défauts. Gardez Verso à jour.',
    },
    {
      when: 'On écoute le réseau',
      then: 'Il n’y a rien à entendre. Verso ne demande aucune adresse, n’envoie aucun rapport et ne cherche aucune mise à jour.',
      but: 'Il ne peut donc pas vous dire qu’une nouvelle version existe. Cherchez-la vous-même, de temps en temps.',
    },
    {
      when: 'Un programme nuisible tourne sous votre nom',
      then: 'Verso refuse de démarrer avec les options qui attacheraient un débogueur ou retireraient ses protections.',
      but: 'Tant que le journal est ouvert, un tel programme peut lire vos touches et votre écran. Aucune application ne peut l’empêcher.',
    },
    {
      when: 'L’ordinateur appartient à votre établissement',
      then: 'Il n’y a ni compte ni entrée pour quiconque\u00a0: ni pour le programme de mentorat, ni pour votre établissement, ni pour ceux qui ont fait Verso.',
      but: 'Qui administre l’ordinateur peut y installer des programmes qui voient ce que vous voyez. Prenez un ordinateur à vous.',
    },
    {
      when: 'Verso lui-même a été altéré avant de vous parvenir',
      then: 'Tout ce dont il est fait est fixé par une somme de contrôle et figure dans un inventaire. Sous Windows et macOS, le programme vérifie sa propre archive au démarrage.',
      but: 'Sous Linux, non. Comparez la somme de contrôle de l’installateur avec celle qui est publiée.',
    },
    {
      when: 'Vous publiez une copie',
      then: 'Les noms de votre liste, les nombres, les dates et les adresses vous sont signalés, et vous voyez exactement les mots qui partiront. Ce qui est marqué comme jamais publié reste.',
      but: 'Une histoire se reconnaît sans nom. Une copie ne se rappelle pas, et repose en clair là où vous l’avez enregistrée.',
    },
    {
      when: 'Vous oubliez la phrase secrète et perdez les mots de secours',
      then: 'Une fois par an, Verso vous demande si vous pouvez encore entrer.',
      but: 'Sans l’une ni les autres, plus personne n’ouvrira le journal.',
    },
    {
      when: 'Vous détruisez le journal',
      then: 'Les clés partent d’abord, puis les fichiers et, si vous le voulez, les sauvegardes du dossier que Verso utilise.',
      but: 'Les copies que d’autres ont faites, l’historique d’un disque synchronisé et les cellules d’un disque SSD sont hors de sa portée.',
    },
    {
      when: 'Un tribunal, ou une personne qui a du pouvoir sur vous, l’exige',
      then: 'Verso vous dit avant votre premier mot que des notes de réflexion ne sont couvertes par aucun secret professionnel.',
      but: 'Il n’a ni seconde phrase secrète ni rien de caché. Écrivez en le sachant.',
    },
  ],
};

export const threatWords = defineWords({ en, fr });
