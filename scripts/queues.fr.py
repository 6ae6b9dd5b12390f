# ---
# title: Files d'attente, fenêtre de travaux, et une boucle jetable
# lang: fr
# summary: Un producteur et un consommateur sur une file à une place ; huit travaux, quatre à la fois.
# ---

# %% [markdown]
# # Ce que contient la boîte
#
# `asyncio` est une bibliothèque à plusieurs étages :
#
# - **la boucle**, qui décide à qui le tour ;
# - **les tâches et les futurs** : `ensure_future`, `gather`, `wait`, `sleep` ;
# - **les objets de synchronisation**, grâce auxquels les tâches s'attendent
#   les unes les autres : événements, verrous, sémaphores ;
# - **les files d'attente**, par lesquelles elles se passent du travail : notre
#   sujet d'aujourd'hui ;
# - **les sous-processus**, pour lancer d'autres programmes et dialoguer avec
#   eux ;
# - **le réseau**, de `Transport` et `Protocol`, tout en bas, jusqu'au
#   confortable `Stream`.
#
# Parmi ces noms, certains sont des classes, d'autres de simples fonctions,
# d'autres enfin des fonctions coroutines, dont il faut attendre le résultat
# avec `await`. Il vaut la peine de savoir lesquels : appeler une fonction
# coroutine en oubliant le `await`, tout le monde le fait une fois.

# %% Interroger la bibliothèque
import asyncio
import inspect

for outil in (asyncio.Queue, asyncio.Event, asyncio.Task, asyncio.gather,
              asyncio.ensure_future, asyncio.sleep, asyncio.wait):
    if isinstance(outil, type):
        genre = "une classe"
    elif inspect.iscoroutinefunction(outil):
        genre = "une fonction coroutine : son résultat s'attend avec await"
    else:
        genre = "une fonction"
    print(f"{outil.__name__:14} {genre}")

# %% [markdown]
# # Une boucle neuve pour chaque expérience
#
# Une boucle a de la mémoire : les tâches inachevées restent chez elle et se
# remettent en mouvement la prochaine fois qu'elle tourne. C'est utile, vous le
# verrez, mais entre deux expériences c'est une gêne. On se donne donc une
# petite fonction qui met une boucle neuve à la place de l'ancienne.
#
# Les tâches de l'ancienne boucle ne sont pas arrêtées. Elles restent
# simplement sur une boucle que plus personne ne fait tourner.

# %% La fonction de remise à zéro
def reset_loop():
    """Installe une boucle neuve comme boucle courante et la renvoie."""
    boucle = asyncio.new_event_loop()
    asyncio.set_event_loop(boucle)
    return boucle

avant = reset_loop()
après = reset_loop()
print("la boucle courante est la nouvelle :", asyncio.get_event_loop() is après)
print("l'ancienne existe toujours, fermée :", avant.is_closed())

# %% [markdown]
# # Une file à une seule place
#
# `asyncio.Queue(1)` est une file qui contient au plus un élément. Qui veut en
# déposer un deuxième doit attendre que quelqu'un retire le premier.
#
# Avant de créer des tâches, regardons la file toute seule. Les deux méthodes
# dont le nom se termine par `_nowait` n'attendent jamais : elles réussissent
# tout de suite, ou lèvent une exception.

# %% Remplir, et déborder
file = asyncio.Queue(1)
file.put_nowait("premier")
print("pleine :", file.full(), "- taille :", file.qsize())
try:
    file.put_nowait("deuxième")
except asyncio.QueueFull:
    print("pas de place pour un deuxième")
print("retiré :", file.get_nowait())
print("vide :", file.empty())

# %% [markdown]
# # Un producteur et un consommateur
#
# Le producteur dépose un message dans la file à chaque seconde, sans fin. Le
# consommateur retire les messages, sans fin, et les affiche.
#
# Repérez les endroits où chacun dit `await`. Ce sont les seuls où il peut
# laisser la place à quelqu'un d'autre :
#
# - `await file.put(...)` attend tant que la file est pleine ;
# - `await file.get()` attend tant qu'elle est vide ;
# - `await asyncio.sleep(1)` attend que l'heure tourne.

# %% Deux fonctions coroutines
async def producteur(file):
    n = 1
    while True:
        await file.put(f"tick{n}")
        n += 1
        await asyncio.sleep(1)

async def consommateur(file):
    while True:
        message = await file.get()
        print("reçu", message)

# %% [markdown]
# # Les mettre sur la boucle
#
# `ensure_future` enveloppe une coroutine dans une tâche et inscrit celle-ci
# auprès de la boucle courante. Rien n'est exécuté pour autant. En ce moment
# aucune boucle ne tourne : les deux tâches n'ont pas exécuté une seule ligne,
# et la file est encore vide.

# %% Inscrire deux tâches
boucle = reset_loop()
file = asyncio.Queue(1)
production = asyncio.ensure_future(producteur(file))
consommation = asyncio.ensure_future(consommateur(file))
print("la boucle tourne-t-elle ?", boucle.is_running())
print("quelqu'un a-t-il fini ?", production.done() or consommation.done())
print("messages dans la file :", file.qsize())

# %% [markdown]
# # Tourner sans fin, et interrompre
#
# `run_forever` fait ce que son nom annonce. La sortie s'appelle Ctrl-C, qui
# arrive ici sous la forme d'un `KeyboardInterrupt` ; nous l'attrapons pour
# garder la main.
#
# Laissez passer quelques ticks, puis tapez **Ctrl-C**.

# %% Faire tourner la boucle interrupt=3.5
try:
    asyncio.get_event_loop().run_forever()
except KeyboardInterrupt:
    print("interrompu")

# %% [markdown]
# # Rien n'est perdu
#
# La boucle s'est arrêtée entre deux pas ; les tâches n'ont rien remarqué.
# Chacune se tient là où elle se tenait, devant un `await`, avec ses variables
# locales. On peut relancer la boucle, et les ticks reprennent leur compte où
# il s'était arrêté.
#
# Regardez d'abord, puis relancez et tapez **Ctrl-C** une deuxième fois.

# %% Où en sont-elles ?
print("tourne :", boucle.is_running(), "- fermée :", boucle.is_closed())
print("producteur fini :", production.done(), "- annulé :", production.cancelled())

# %% Relancer interrupt=1.8
try:
    asyncio.get_event_loop().run_forever()
except KeyboardInterrupt:
    print("interrompu encore une fois")

# %% [markdown]
# # Pourquoi une seule place ?
#
# Supposons un producteur rapide et un consommateur lent. Sans limite, la file
# avale tout d'un coup et grossit, dans un vrai programme jusqu'à remplir la
# mémoire. Avec une seule place, le producteur est obligé de marcher au pas :
# c'est le `await` devant `put` qui le ralentit. On parle de *contre-pression*.
#
# Comparez les deux listes : à quelle seconde chaque `put` a-t-il abouti ?

# %% La contre-pression
async def pressé(file, début):
    secondes = []
    for n in range(5):
        await file.put(n)
        secondes.append(round(boucle.time() - début))
    return secondes

async def tranquille(file):
    for _ in range(5):
        await file.get()
        await asyncio.sleep(1)

for limite in (0, 1):                   # 0 veut dire : sans limite
    boucle = reset_loop()
    file = asyncio.Queue(limite)
    ensemble = asyncio.gather(pressé(file, boucle.time()), tranquille(file))
    secondes, _ = boucle.run_until_complete(ensemble)
    print(f"Queue({limite}) : put à la seconde", secondes)

# %% [markdown]
# # Le await oublié
#
# Appeler une fonction coroutine n'exécute aucune de ses lignes. L'appel
# fabrique un objet coroutine et le remet à l'appelant. Si personne ne l'attend
# et que personne n'en fait une tâche, il ne se passe rien, jamais : aucune
# erreur n'arrête le programme, le travail n'est simplement pas fait.
#
# Python s'en aperçoit quand l'objet oublié disparaît, et dit alors
# `RuntimeWarning: coroutine ... was never awaited`. Quand vous lisez ce
# message, cherchez un appel auquel manque son `await`.

# %% Appeler n'est pas exécuter
boucle = reset_loop()
file = asyncio.Queue(1)
oubliée = producteur(file)
print("c'est un objet", type(oubliée).__name__, "- messages dans la file :", file.qsize())
oubliée.close()                         # jetée exprès : pas d'avertissement

# %% La même erreur, dans une coroutine
async def étourdi(file):
    for n in range(1, 4):
        file.put(f"tick{n}")            # il manque le await
        await asyncio.sleep(1)
    return "j'ai déposé trois messages"

print("l'étourdi dit :", boucle.run_until_complete(étourdi(file)))
print("messages dans la file :", file.qsize())

# %% [markdown]
# # Une fenêtre de quatre
#
# Il y a dix mille pages à télécharger. Ouvrir dix mille connexions à la fois
# n'est pas une bonne idée ; l'une après l'autre, on y passe la journée. Ce
# qu'il faut, c'est une *fenêtre* : tout le monde peut se présenter, mais un
# nombre limité travaille au même moment.
#
# Une file est une telle fenêtre. Ses places sont des places au guichet. Chaque
# travail dépose un jeton avant de commencer, et attend donc tant que toutes
# les places sont prises ; il en retire un quand il a fini, ce qui libère une
# place pour le suivant.
#
# Peu importe quel jeton on retire : ils se valent tous.
#
# Huit travaux de 1, 2, 3, 1, 2, 3, 1 et 2 secondes, quatre à la fois : quinze
# secondes de travail. Combien de temps cela prendra-t-il ?

# %% Des travaux et une fenêtre
boucle = reset_loop()
fenêtre = asyncio.Queue(maxsize=4)
début = boucle.time()

def journal(quoi):
    print(f"{round(boucle.time() - début)} s  {quoi:19} à l'œuvre : {fenêtre.qsize()}")

async def travail(numéro, secondes):
    await fenêtre.put("jeton")          # prendre une place, ou en attendre une
    journal(f"travail {numéro} commence")
    await asyncio.sleep(secondes)
    await fenêtre.get()                 # rendre une place
    journal(f"travail {numéro} terminé")

durées = [1, 2, 3, 1, 2, 3, 1, 2]
travaux = [asyncio.ensure_future(travail(numéro, secondes))
           for numéro, secondes in enumerate(durées, 1)]
boucle.run_until_complete(asyncio.wait(travaux))
print("tout est fini après", round(boucle.time() - début), "secondes")

# %% [markdown]
# # Cinq secondes
#
# Il n'y en a jamais eu plus de quatre à l'œuvre, et aucune place n'est restée
# libre tant qu'un travail attendait. Essayez d'autres fenêtres : la flèche vers
# le haut rappelle la cellule ; changez-y `maxsize`. Avec 1, il faut quinze
# secondes ; à partir de 8, il en faut trois, la durée du travail le plus long.
#
# # La boucle et le système d'exploitation
#
# Reste une question. Quand des milliers de tâches attendent, la boucle
# fait-elle le tour en demandant à chacune « est-ce ton tour ? » Elle passerait
# sa journée à demander.
#
# Comptons. La classe ci-dessous se place entre la boucle et une coroutine, et
# compte combien de fois la boucle passe.

# %% Combien de fois la boucle passe-t-elle ?
class Comptée:
    """Attend une coroutine et compte combien de fois elle est reprise."""
    pas = 0

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        while True:
            Comptée.pas += 1
            try:
                futur = self.coroutine.send(None)
            except StopIteration as fin:
                return fin.value
            yield futur

async def dormeur():
    await Comptée(asyncio.sleep(3))

boucle = reset_loop()
début = boucle.time()
boucle.run_until_complete(asyncio.wait([asyncio.ensure_future(dormeur()) for _ in range(1000)]))
print("1000 tâches ont dormi", round(boucle.time() - début), "secondes")
print("reprises", Comptée.pas / 1000, "fois chacune")

# %% [markdown]
# # Elle ne demande pas, on la prévient
#
# Deux fois chacune : une pour commencer, une quand l'heure est venue. Pendant
# les trois secondes entre les deux, personne ne les a regardées.
#
# La boucle tient une liste de minuteries, la plus proche en tête. Quand aucune
# tâche n'est prête, elle confie toute l'affaire au système d'exploitation par
# un seul appel : *réveille-moi quand l'une de ces connexions a quelque chose à
# dire, ou quand tant de temps a passé, ou quand un signal arrive.* Cet appel
# est `select()`, ou l'un de ses cadets (`epoll` sous Linux, `kqueue` sous
# macOS), et pendant qu'il attend, le programme n'utilise pas du tout le
# processeur.
#
# Votre Ctrl-C a pris ce chemin, lui aussi : c'est un signal, et c'est de cet
# appel-là qu'il a réveillé la boucle.
#
# L'ordre dans lequel on annonce les choses ne compte donc pas. La prochaine
# est celle dont l'heure vient en premier.

# %% Le plus proche d'abord
boucle = reset_loop()
for délai in (3, 1, 2):
    boucle.call_later(délai, print, f"annoncé pour la seconde {délai}")
boucle.call_later(3.5, boucle.stop)
boucle.call_soon(print, "tout de suite")
boucle.run_forever()
print("tout est calme")

# %% [markdown]
# # À retenir
#
# - Une coroutine ne s'exécute que si on l'attend ou si on en fait une tâche, et
#   une tâche n'avance que pendant que sa boucle tourne.
# - Une boucle peut être interrompue, examinée, reprise et remplacée.
# - Une file limitée fait attendre le rapide pour le lent ; la même limite,
#   appliquée à des jetons, borne le nombre de travaux à l'œuvre.
# - La boucle n'interroge jamais personne. Le système la prévient.
#
# À vous : faites partager une file à deux consommateurs, et trouvez qui
# reçoit quel tick. Ou mettez un `time.sleep(2)` dans le consommateur, là où il
# faudrait un `await`, et regardez ce qui arrive à tous les autres.
