# ---
# title: Premiers pas : coroutines, tâches, et qui attend qui
# lang: fr
# summary: Ce que fait await, ce qu'est une tâche, pourquoi time.sleep gâche tout, et comment annuler.
# ---

# %% [markdown]
# # Une fonction qui sait faire une pause
#
# `async def` crée une *fonction coroutine*. L'appeler ne l'exécute pas : on
# obtient une *coroutine*, un travail qui n'a pas commencé.
#
# `await` mène un tel travail à son terme et vous donne son résultat. Et, c'est
# tout l'intérêt, tant qu'il doit attendre, d'autres peuvent avancer.
#
# Hors des coroutines, il n'y a pas de `await`. C'est alors la boucle qui s'en
# charge : `run_until_complete` tourne jusqu'à ce que la coroutine ait fini.

# %% Une coroutine et son résultat
import asyncio

async def saluer(nom):
    await asyncio.sleep(1)
    return f"Bonjour, {nom} !"

ouvrage = saluer("le monde")
print("j'ai un objet", type(ouvrage).__name__)

boucle = asyncio.new_event_loop()
asyncio.set_event_loop(boucle)
print(boucle.run_until_complete(ouvrage))

# %% [markdown]
# # L'un après l'autre
#
# `await` veut dire : on continue ici quand ceci sera fini. Deux à la suite
# prennent le temps des deux. Rien ne se passe encore en même temps.
#
# La petite fonction `noter` affiche les secondes depuis le début.

# %% Deux await à la suite
def noter(*quoi):
    print(f"{boucle.time() - début:.1f} s ", *quoi)

async def rebours(nom, pas):
    for reste in range(pas, 0, -1):
        noter(nom, reste)
        await asyncio.sleep(0.5)
    noter(nom, "fini")
    return nom

async def à_la_suite():
    await rebours("a", 2)
    await rebours("b", 2)

début = boucle.time()
boucle.run_until_complete(à_la_suite())

# %% [markdown]
# # Côte à côte
#
# `gather` fait de chaque coroutine une *tâche*. Une tâche est une coroutine
# dont la boucle s'occupe : dès que l'une attend, une autre avance. Les
# résultats reviennent dans l'ordre de la demande, peu importe qui a fini le
# premier.

# %% gather
début = boucle.time()
print(boucle.run_until_complete(asyncio.gather(rebours("a", 3), rebours("b", 2))))

# %% [markdown]
# # Lancer maintenant, attendre plus tard
#
# `create_task` met une coroutine en route et rend la main aussitôt. La tâche
# fait son premier pas quand celui qui l'a créée arrive à un `await`, pas avant.

# %% Une tâche en arrière-plan
async def chef():
    tâche = asyncio.create_task(rebours("ouvrier", 2))
    noter("chef : la tâche est créée")
    await asyncio.sleep(0)
    noter("chef : j'ai laissé leur tour aux autres")
    résultat = await tâche
    noter("chef : résultat", repr(résultat))

début = boucle.time()
boucle.run_until_complete(chef())

# %% [markdown]
# # La seule chose à ne pas faire
#
# Il y a une boucle et un fil d'exécution. On laisse une coroutine tranquille
# jusqu'à ce qu'elle dise `await`. Si elle bloque, par `time.sleep` ou par un
# long calcul, tout le monde est bloqué.
#
# Comparez avec le gather plus haut : b ne peut compter que lorsque a en a fini
# avec ses siestes.

# %% Bloquer
import time

async def malpoli(nom, pas):
    for reste in range(pas, 0, -1):
        noter(nom, reste)
        time.sleep(0.5)                 # il faudrait : await asyncio.sleep(0.5)
    noter(nom, "fini")

début = boucle.time()
finies, restantes = boucle.run_until_complete(asyncio.wait([
    boucle.create_task(malpoli("a", 3)), boucle.create_task(rebours("b", 2))]))
print(len(finies), "tâches finies")

# %% [markdown]
# # Quand l'une échoue
#
# Une exception dans une coroutine remonte à celui qui l'attend, comme pour les
# fonctions. Avec `gather`, la première qui échoue vous parvient, et les autres
# continuent. Avec `return_exceptions=True`, vous la recevez comme un résultat
# parmi les autres.

# %% Les exceptions
async def diviser(a, b):
    await asyncio.sleep(0.1)
    return a / b

async def essayer():
    try:
        await asyncio.gather(diviser(1, 2), diviser(1, 0))
    except ZeroDivisionError as erreur:
        print("attrapée :", erreur)
    print(await asyncio.gather(diviser(1, 2), diviser(1, 0), return_exceptions=True))

boucle.run_until_complete(essayer())

# %% [markdown]
# # Annuler
#
# On peut dire à une tâche qui attend d'abandonner. Une `CancelledError` est
# levée à son `await`, ce qui lui permet de ranger : `finally` fonctionne comme
# partout.
#
# `wait_for` le fait à l'heure dite.

# %% Annuler une tâche
async def patient():
    try:
        noter("patient : j'attendrai une heure")
        await asyncio.sleep(3600)
    finally:
        noter("patient : je range")

async def impatient():
    tâche = asyncio.create_task(patient())
    await asyncio.sleep(1)
    tâche.cancel()
    try:
        await tâche
    except asyncio.CancelledError:
        noter("impatient : elle est annulée :", tâche.cancelled())
    try:
        await asyncio.wait_for(patient(), timeout=0.5)
    except asyncio.TimeoutError:
        noter("impatient : et la deuxième était trop lente")

début = boucle.time()
boucle.run_until_complete(impatient())

# %% [markdown]
# # À retenir
#
# - Un appel fabrique une coroutine ; `await`, une tâche ou la boucle la fait
#   avancer.
# - `await` l'un après l'autre, `gather` côte à côte.
# - Entre deux `await`, personne d'autre n'avance. Les programmes en deviennent
#   faciles à comprendre, et un seul qui bloque les arrête tous.
# - Erreurs et annulations sont des exceptions : `try`, `except`, `finally`.
#
# La leçon sur les files d'attente prend la suite.
